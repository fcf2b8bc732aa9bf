import Dispatch
import Synchronization

/// Writes the batches of a draft, one after the other, while the next ones are made.
final class StagingQueue: Sendable {
    /// How many batches wait: enough to keep both sides busy, few enough for the memory.
    private static let mostWaiting = 2

    private let queue = DispatchQueue(label: "starling.staging")
    private let room = DispatchSemaphore(value: mostWaiting)
    private let failure = Mutex<(any Error)?>(nil)

    /// Takes a batch, as soon as there is room; throws what writing an earlier one threw.
    func add(_ batch: @escaping @Sendable () throws -> Void) throws {
        room.wait()
        guard failure.withLock({ $0 == nil }) else {
            room.signal()
            return try check()
        }
        queue.async { [self] in
            // After a failure nothing more is written: what comes later leans on what came before.
            if failure.withLock({ $0 == nil }) {
                do { try batch() } catch { failure.withLock { $0 = error } }
            }
            room.signal()
        }
    }

    /// Waits until every batch is written; throws what writing one threw.
    func wait() throws {
        queue.sync {}
        try check()
    }

    /// Waits for the batch that is being written, and forgets what became of it.
    func abandon() {
        failure.withLock { $0 = $0 ?? PublishingError.closedDraft }
        queue.sync {}
    }

    private func check() throws {
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
