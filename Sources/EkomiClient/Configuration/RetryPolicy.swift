/// When and how often a failed request is repeated.
///
/// Only faults of the connection, a timeout, 429 and 5xx are worth it; whatever else eKomi says would be said again.
public struct RetryPolicy: Sendable, Hashable {
    /// How often a request is sent at most, the first time included.
    public var attempts: Int
    /// The wait before the second attempt; it doubles for each further one.
    public var firstDelay: Duration
    /// The longest wait of our own choice.
    public var longestDelay: Duration
    /// The longest wait that eKomi may ask for by `Retry-After`; if it asks for more, the request fails at once.
    public var longestRetryAfter: Duration

    /// Makes a policy.
    public init(
        attempts: Int = 4,
        firstDelay: Duration = .milliseconds(500),
        longestDelay: Duration = .seconds(20),
        longestRetryAfter: Duration = .seconds(120)
    ) {
        self.attempts = attempts
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
        self.longestRetryAfter = longestRetryAfter
    }

    /// One attempt, whatever happens.
    public static let never = RetryPolicy(attempts: 1)
}
