import HTTPTypes
import Synchronization

/// How many responses there were, by the first digit of their status.
final class ResponseCounters: Sendable {
    private let counts = Mutex([Int](repeating: 0, count: 6))
    private let prepared = Mutex(0)

    /// Counts a response.
    func count(_ status: HTTPResponse.Status) {
        counts.withLock { $0[min(max(status.code / 100, 0), 5)] += 1 }
    }

    /// Counts a response that was answered with ahead of the router.
    func countPrepared(_ status: HTTPResponse.Status) {
        count(status)
        prepared.withLock { $0 += 1 }
    }

    /// How many were answered with ahead of the router.
    var preparedCount: Int { prepared.withLock { $0 } }

    /// The classes from `1xx` to `5xx` with their counts.
    var byClass: [(name: String, count: Int)] {
        counts.withLock { counts in (1...5).map { ("\($0)xx", counts[$0]) } }
    }
}
