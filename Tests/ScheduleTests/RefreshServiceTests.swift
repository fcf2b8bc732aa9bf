import Foundation
import Logging
import Schedule
import ServiceLifecycle
import Synchronization
import Testing

/// A clock on which every sleep ends at once, having moved the time on.
private final class LeapingClock: Clock {
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
        count: Int
    ) async throws -> [TimeInterval] {
        let clock = LeapingClock()
        let start = Date(timeIntervalSince1970: 0)
        let now: @Sendable () -> Date = { start.addingTimeInterval(clock.now.offset / .seconds(1)) }
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
            job: { continuation.yield(now().timeIntervalSince1970) }
        )
        let task = Task { try await service.run() }
        var times: [TimeInterval] = []
        for await time in runs {
            times.append(time)
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

    @Test("catches up one missed run, however many were missed")
    func missedRuns() async throws {
        #expect(try await runs("0 * * * *", lastRun: -86_400, count: 2) == [0, 3_600])
    }
}
