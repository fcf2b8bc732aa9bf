import Reviews
import Synchronization

/// Keeps count for the tasks of one account and tells each step.
final class ProgressReporter: Sendable {
    private let progress: Mutex<SyncProgress>
    private let tell: @Sendable (SyncProgress) -> Void

    init(_ account: Account.Name, tell: @escaping @Sendable (SyncProgress) -> Void) {
        progress = Mutex(SyncProgress(account: account))
        self.tell = tell
    }

    func report(_ change: (inout SyncProgress) -> Void) {
        // Told under the lock, so that the steps are told in their order.
        progress.withLock { progress in
            change(&progress)
            tell(progress)
        }
    }
}
