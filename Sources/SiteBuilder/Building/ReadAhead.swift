import Dispatch
import Synchronization

/// Makes the next element on another thread while the last one is used.
final class ReadAhead<Element: Sendable, Failure: Error>: Sendable {
    private struct State: Sendable {
        var source: any IteratorProtocol<Result<Element, Failure>> & Sendable
        var made: Result<Element, Failure>?
    }

    private let queue = DispatchQueue(label: "starling.read-ahead")
    private let state: Mutex<State>

    init(of source: some IteratorProtocol<Result<Element, Failure>> & Sendable) {
        state = Mutex(State(source: source))
        advance()
    }

    /// The next element; nil after the last one.
    func next() throws(Failure) -> Element? {
        let made = queue.sync { state.withLock { $0.made.take() } }
        guard let made else { return nil }
        advance()
        return try made.get()
    }

    private func advance() {
        queue.async { [self] in state.withLock { $0.made = $0.source.next() } }
    }
}
