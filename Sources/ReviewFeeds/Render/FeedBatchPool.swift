import Dispatch
import Synchronization

/// Batches that are used again and again; whoever takes one waits until there is one.
final class FeedBatchPool: Sendable {
    /// How many reviews are rendered together: so many that handing them on costs nothing, and so few that those on the
    /// way take little memory.
    private static let reviewsPerBatch = 512

    private let feedCount: Int
    private let free = Mutex<[FeedBatch]>([])
    private let room: DispatchSemaphore

    init(capacity: Int, feedCount: Int) {
        self.feedCount = feedCount
        // Counted up from zero, for a semaphore must not end below what it began with, as when a feed is given up.
        room = DispatchSemaphore(value: 0)
        for _ in 0..<capacity { room.signal() }
    }

    /// An empty batch.
    func take() -> FeedBatch {
        room.wait()
        return free.withLock { $0.popLast() } ?? FeedBatch(feedCount: feedCount, capacity: Self.reviewsPerBatch)
    }

    /// Takes a batch back that is done.
    func giveBack(_ batch: FeedBatch) {
        batch.removeAll()
        free.withLock { $0.append(batch) }
        room.signal()
    }
}
