import Dispatch
import Synchronization

/// Writes portions on other threads, while the next ones are made.
final class WritingQueue: Sendable {
    /// Serial ones, for each of these gets a thread; a concurrent one shares those of the process, of which the caller
    /// has one.
    private let queues: [DispatchQueue]
    private let next = Atomic<Int>(0)
    private let room: DispatchSemaphore
    private let failure = Mutex<(any Error)?>(nil)

    /// Writes on so many threads, and takes so many portions at a time; with one thread, each portion is written after
    /// the one before.
    init(_ label: String, threads: Int = 1, portions: Int = 1) {
        queues = (0..<threads).map { _ in DispatchQueue(label: "starling.\(label)") }
        room = DispatchSemaphore(value: portions)
    }

    /// Takes a portion, as soon as there is room; throws what writing an earlier one threw.
    func add(_ portion: @escaping @Sendable () throws -> Void) throws {
        room.wait()
        guard failure.withLock({ $0 == nil }) else {
            room.signal()
            return try check()
        }
        let turn = next.add(1, ordering: .relaxed).oldValue
        queues[turn % queues.count]
            .async { [self] in
                // After a failure nothing more is written: what comes later leans on what came before.
                if failure.withLock({ $0 == nil }) {
                    do { try portion() } catch { failure.withLock { $0 = $0 ?? error } }
                }
                room.signal()
            }
    }

    /// Waits until every portion is written; throws what writing one threw.
    func wait() throws {
        finish()
        try check()
    }

    /// Waits for what is being written, and forgets what became of it.
    func abandon() {
        failure.withLock { $0 = $0 ?? PublishingError.closedDraft }
        finish()
    }

    private func finish() {
        for queue in queues { queue.sync {} }
    }

    private func check() throws {
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
