public import Foundation

/// How a source has answered lately, and so whether it is asked: a circuit breaker that outlives the process.
public struct Circuit: Codable, Sendable, Hashable {
    /// Whether it is asked.
    public enum State: Sendable, Hashable {
        /// As ever.
        case closed
        /// Not before then.
        case open(until: Date)
        /// Once, to see whether it answers again.
        case halfOpen
    }

    /// How many times in a row it failed.
    public private(set) var failures = 0
    /// When it last failed; nil if it did not.
    public private(set) var failedAt: Date?
    /// When it may be asked again; nil while failures are too few to matter.
    public private(set) var retryAt: Date?
    /// Why it last failed.
    public private(set) var reason: String?

    /// A source that nothing is known of.
    public init() {}

    /// Whether it is asked at a moment.
    ///
    /// Before its last failure there is no waiting: the clock was put back, and nobody knows how much has passed.
    public func state(at now: Date) -> State {
        guard let retryAt else { return .closed }
        if now >= retryAt { return .halfOpen }
        if let failedAt, now < failedAt { return .halfOpen }
        return .open(until: retryAt)
    }

    /// Takes a failure; `random`, a number within 0…1, spreads the time of the next trial.
    public mutating func fail(because reason: String, at now: Date, policy: CircuitPolicy, random: Double) {
        failures += 1
        failedAt = now
        self.reason = reason
        retryAt = policy.wait(after: failures, random: random).map { now.addingTimeInterval($0) }
    }
}
