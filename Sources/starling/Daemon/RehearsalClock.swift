import Foundation

/// The time of day and the passing of time, which a rehearsal may put off and speed up.
///
/// `STARLING_CLOCK` says by how many seconds the clock is ahead (or behind, below zero), and how many times as fast it
/// goes: `-3600`, `x60`, `86400x60`. Nobody sets it but who rehearses what a wrong clock or a long time does.
struct RehearsalClock: Clock {
    /// A moment, by the time that seems to have passed since the program began.
    struct Instant: InstantProtocol {
        var offset: Duration

        func advanced(by duration: Duration) -> Self { Self(offset: offset + duration) }
        func duration(to other: Self) -> Duration { other.offset - offset }
        static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
    }

    private let begin = ContinuousClock.now
    private let beginDate: Date
    private let rate: Double
    private let isTrue: Bool

    /// Reads what the environment says; nothing makes the clock that everybody has.
    init(environment: [String: String]) {
        let parts = (environment["STARLING_CLOCK"] ?? "").split(separator: "x", omittingEmptySubsequences: false)
        let ahead = parts.first.flatMap { Double($0) } ?? 0
        rate = parts.dropFirst().first.flatMap { Double($0) }.map { min(max($0, 1), 10_000) } ?? 1
        beginDate = Date().addingTimeInterval(ahead.isFinite ? ahead : 0)
        isTrue = parts == [""]
    }

    /// The time of day.
    var date: Date { isTrue ? Date() : beginDate.addingTimeInterval(now.offset / .seconds(1)) }

    var now: Instant { Instant(offset: (ContinuousClock.now - begin) * rate) }

    var minimumResolution: Duration { .nanoseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try await ContinuousClock().sleep(for: max(.zero, (deadline.offset - now.offset) / rate))
    }
}
