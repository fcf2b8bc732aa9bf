public import struct Foundation.Date

/// Time and chance as the client sees them; tests bring their own, so that nothing waits.
public struct Pacing: Sendable {
    /// The time of day, to read a `Retry-After` that is a date.
    public var now: @Sendable () -> Date
    /// Waits, or throws `CancellationError`.
    public var sleep: @Sendable (Duration) async throws -> Void
    /// A random number, 0…1, for the jitter of retries.
    public var random: @Sendable () -> Double

    /// Makes a pacing.
    public init(
        now: @escaping @Sendable () -> Date,
        sleep: @escaping @Sendable (Duration) async throws -> Void,
        random: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.sleep = sleep
        self.random = random
    }

    /// The clock and the randomness of the system.
    public static let system = Pacing(
        now: { Date() },
        sleep: { try await Task.sleep(for: $0) },
        random: { Double.random(in: 0...1) }
    )
}
