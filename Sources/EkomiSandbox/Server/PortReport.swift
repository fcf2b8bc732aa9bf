import Synchronization

/// Tells those who wait for it which port a server got, or why it got none.
final class PortReport: Sendable {
    private enum State {
        case waiting([CheckedContinuation<Int, any Error>])
        case known(Result<Int, any Error>)
    }

    private let state = Mutex(State.waiting([]))

    var port: Int {
        get async throws {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<Int, any Error>? = state.withLock { state in
                    switch state {
                    case .known(let result):
                        return result
                    case .waiting(let others):
                        state = .waiting(others + [continuation])
                        return nil
                    }
                }
                if let result {
                    continuation.resume(with: result)
                }
            }
        }
    }

    func succeed(_ port: Int) {
        settle(.success(port))
    }

    /// Says why there is no port; without effect once there was one.
    func fail(_ error: any Error) {
        settle(.failure(error))
    }

    private func settle(_ result: Result<Int, any Error>) {
        let waiting = state.withLock { state -> [CheckedContinuation<Int, any Error>] in
            guard case .waiting(let continuations) = state else { return [] }
            state = .known(result)
            return continuations
        }
        for continuation in waiting {
            continuation.resume(with: result)
        }
    }
}
