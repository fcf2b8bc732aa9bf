import Dispatch
import Synchronization

/// Writes portions on other threads, while the next ones are made.
final class WritingQueue: Sendable {
    private let queue: DispatchQueue
    private let room: DispatchSemaphore
    private let failure = Mutex<(any Error)?>(nil)

    /// Writes so many portions at a time, or each after the one before, while so many more wait, so that both sides stay
    /// busy.
    init(_ label: String, atOnce count: Int = 1, waiting: Int = 0) {
        queue = DispatchQueue(label: "starling.\(label)", attributes: count > 1 ? .concurrent : [])
        room = DispatchSemaphore(value: count + waiting)
    }

    /// Takes a portion, as soon as there is room; throws what writing an earlier one threw.
    func add(_ portion: @escaping @Sendable () throws -> Void) throws {
        room.wait()
        guard failure.withLock({ $0 == nil }) else {
            room.signal()
            return try check()
        }
        queue.async { [self] in
            // After a failure nothing more is written: what comes later leans on what came before.
            if failure.withLock({ $0 == nil }) {
                do { try portion() } catch { failure.withLock { $0 = $0 ?? error } }
            }
            room.signal()
        }
    }

    /// Waits until every portion is written; throws what writing one threw.
    func wait() throws {
        queue.sync(flags: .barrier) {}
        try check()
    }

    /// Waits for what is being written, and forgets what became of it.
    func abandon() {
        failure.withLock { $0 = $0 ?? PublishingError.closedDraft }
        queue.sync(flags: .barrier) {}
    }

    private func check() throws {
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
