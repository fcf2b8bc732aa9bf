import Foundation
import Logging
import Schedule
import ServiceLifecycle
import Synchronization
import Testing

/// A clock on which every sleep ends at once, having moved the time on.
private final class LeapingClock: Clock {
    /// By how many seconds the time of day was put on or back, after so much had passed.
    private let jump: (after: Duration, by: TimeInterval)

    init(jump: (after: Duration, by: TimeInterval) = (.zero, 0)) { self.jump = jump }

    /// The time of day.
    var date: Date {
        let passed = now.offset
        let put = passed > jump.after ? jump.by : 0
        return Date(timeIntervalSince1970: passed / .seconds(1) + put)
    }

    struct Instant: InstantProtocol {
        var offset: Duration
        func advanced(by duration: Duration) -> Self { Self(offset: offset + duration) }
        func duration(to other: Self) -> Duration { other.offset - offset }
        static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
    }

    private let offset = Mutex(Duration.zero)
    var now: Instant { Instant(offset: offset.withLock { $0 }) }
    var minimumResolution: Duration { .nanoseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        offset.withLock { $0 = max($0, deadline.offset) }
        await Task.yield()
    }
}

@Suite("Refreshing on a schedule")
struct RefreshServiceTests {
    private func runs(
        _ expression: String,
        lastRun: TimeInterval?,
        jitter: Duration = .zero,
        jump: (after: Duration, by: TimeInterval) = (.zero, 0),
        count: Int
    ) async throws -> [TimeInterval] {
        let clock = LeapingClock(jump: jump)
        let start = Date(timeIntervalSince1970: 0)
        let now: @Sendable () -> Date = { clock.date }
        let (runs, continuation) = AsyncStream.makeStream(of: TimeInterval.self)
        let service = RefreshService(
            schedule: try CronExpression(expression),
            timeZone: .gmt,
            jitter: jitter,
            lastRun: lastRun.map { start.addingTimeInterval($0) },
            clock: clock,
            now: now,
            random: { 0.5 },
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
            job: { continuation.yield(clock.now.offset / .seconds(1)) }
        )
        let task = Task { try await service.run() }
        var times: [TimeInterval] = []
        for await time in runs {
            times.append((time * 1000).rounded() / 1000)
            if times.count == count { break }
        }
        task.cancel()
        try await task.value
        return times
    }

    @Test("runs at each time of the schedule, put off by the jitter")
    func schedule() async throws {
        let times = try await runs("0 * * * *", lastRun: 0, jitter: .seconds(60), count: 3)
        #expect(times == [3_630, 7_230, 10_830])
    }

    @Test("runs at once if it never ran")
    func neverRan() async throws {
        #expect(try await runs("0 * * * *", lastRun: nil, count: 2) == [0, 3_600])
    }

    @Test("A clock that is put on while it waits makes it run at once; one that is put back puts no run off")
    func jumps() async throws {
        let year = 365 * 86_400.0
        let ahead = try await runs("0 * * * *", lastRun: 0, jump: (.seconds(600), year), count: 2)
        #expect(ahead == [660, 3_600])
        let back = try await runs("0 * * * *", lastRun: 0, jump: (.seconds(600), -year), count: 3)
        #expect(back == [3_600, 7_200, 10_800])
        let hour = try await runs("0 * * * *", lastRun: 0, jump: (.seconds(600), -1800), count: 2)
        #expect(hour == [3_600, 5_400])
    }

    @Test("A last run that is still to come was noted by a wrong clock: it runs at once")
    func lastRunInTheFuture() async throws {
        #expect(try await runs("0 * * * *", lastRun: 365 * 86_400, count: 2) == [0, 3_600])
    }

    @Test("catches up one missed run, however many were missed")
    func missedRuns() async throws {
        #expect(try await runs("0 * * * *", lastRun: -86_400, count: 2) == [0, 3_600])
    }
}
