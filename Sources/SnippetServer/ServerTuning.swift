import HTTPTypes
import Synchronization

/// The options that can change while the server runs.
final class ServerTuning: Sendable {
    /// What holds now.
    struct Values: Sendable {
        var feedAccess: FeedAccess
        var limiter: RateLimiter
        var clientHeader: HTTPField.Name?
        var liveRate: Int
    }

    private let values: Mutex<Values>

    init(_ options: ServerOptions) {
        values = Mutex(
            Values(
                feedAccess: options.feedAccess,
                limiter: RateLimiter(rate: options.liveRate),
                clientHeader: options.clientHeader.flatMap { HTTPField.Name($0) },
                liveRate: options.liveRate
            )
        )
    }

    /// What holds now; a request asks once.
    var current: Values { values.withLock { $0 } }

    /// Takes over what can be changed.
    func apply(_ options: ServerOptions) {
        values.withLock { values in
            values.feedAccess = options.feedAccess
            values.clientHeader = options.clientHeader.flatMap { HTTPField.Name($0) }
            guard values.liveRate != options.liveRate else { return }
            values.liveRate = options.liveRate
            values.limiter = RateLimiter(rate: options.liveRate)
        }
    }
}
