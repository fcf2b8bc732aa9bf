import Logging
import NIOPosix
import Synchronization

/// Writes down who fetched feeds, away from the threads that answer requests.
final class FeedFetchRecorder: Sendable {
    private let log: FeedFetchLog
    private let logger: Logger
    private let hasFailed = Mutex(false)

    init(log: FeedFetchLog, logger: Logger) {
        self.log = log
        self.logger = logger
    }

    /// Writes down a fetch; where that cannot be done it is said once, for a feed is worth more than a record of it.
    func record(_ fetch: FeedFetch) {
        // What strangers tried in vain would only push Google's fetches out.
        guard fetch.isByGoogle || fetch.status < 400 else { return }
        NIOThreadPool.singleton.submit { [self] state in
            guard case .active = state else { return }
            do {
                try log.append(fetch)
            } catch {
                let isFirst = hasFailed.withLock { hasFailed in
                    defer { hasFailed = true }
                    return !hasFailed
                }
                guard isFirst else { return }
                logger.notice("Fetches of feeds are not recorded, so that 'status' cannot tell of them: \(error)")
            }
        }
    }
}
