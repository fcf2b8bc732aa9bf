public import Foundation
public import Logging
public import ServiceLifecycle

/// Runs a job whenever its schedule says, one run after the other, until the program is told to stop.
///
/// A run that was missed, because the program was not running or the last run took too long, is caught up once.
public struct RefreshService<C: Clock>: Service where C.Duration == Duration {
    let schedule: CronExpression
    let timeZone: TimeZone
    let jitter: Duration
    let lastRun: Date?
    let clock: C
    let now: @Sendable () -> Date
    let random: @Sendable () -> Double
    let logger: Logger
    let job: @Sendable () async -> Void

    /// Makes a service that runs `job`, which reports its own errors.
    ///
    /// A run is put off by up to `jitter`, as `random`, a number within 0…1, decides; `lastRun`, nil if there was
    /// none, decides whether a run was missed.
    public init(
        schedule: CronExpression,
        timeZone: TimeZone,
        jitter: Duration,
        lastRun: Date?,
        clock: C = ContinuousClock(),
        now: @escaping @Sendable () -> Date = { Date() },
        random: @escaping @Sendable () -> Double = { Double.random(in: 0...1) },
        logger: Logger,
        job: @escaping @Sendable () async -> Void
    ) {
        self.schedule = schedule
        self.timeZone = timeZone
        self.jitter = jitter
        self.lastRun = lastRun
        self.clock = clock
        self.now = now
        self.random = random
        self.logger = logger
        self.job = job
    }

    /// Waits and runs until graceful shutdown; a run under way is then cancelled.
    public func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                try await loop()
            } catch is CancellationError {
                logger.debug("schedule stopped")
            }
        }
    }

    private func loop() async throws {
        if isOverdue { await job() }
        while let next = schedule.next(after: now(), in: timeZone) {
            logger.info("next refresh", metadata: ["at": "\(next.formatted(.iso8601))"])
            try await wait(until: next.addingTimeInterval(jitter * random() / .seconds(1)))
            await job()
            try Task.checkCancellation()
        }
    }

    /// How long is slept before the time of day is looked at again, which somebody may have set meanwhile.
    private static var longestSleep: Duration { .seconds(60) }

    /// Waits until it is that late, or as long as it seemed to take: a clock that is put back must not put a run off.
    private func wait(until date: Date) async throws {
        var rest = Duration.seconds(max(0, date.timeIntervalSince(now())))
        while rest > .zero, now() < date {
            let sleep = min(rest, Self.longestSleep)
            try await clock.sleep(for: sleep)
            rest -= sleep
        }
    }

    /// Whether a time of the schedule has passed since the last run, or there never was one.
    private var isOverdue: Bool {
        // A run that is still to come was recorded by a clock that was ahead: nobody knows when it was.
        guard let lastRun, lastRun <= now() else { return true }
        guard let due = schedule.next(after: lastRun, in: timeZone) else { return false }
        return due <= now()
    }
}
