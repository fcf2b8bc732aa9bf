public import Foundation
public import Reviews

/// How thoroughly a sync looks; the defaults suit eKomi.
public struct SyncOptions: Sendable, Hashable {
    /// The first day that can have reviews; eKomi was founded in 2008.
    public var historyStart: CalendarDay
    /// How many days before the last sync are listed again, for reviews that were released or answered meanwhile.
    public var overlapDays = 14
    /// Within how many seconds the rolling sweep has listed everything once more.
    ///
    /// Six days, so that even a sweep that ends early in its last share is done within seven.
    public var sweepPeriod: TimeInterval = 6 * 86_400
    /// How many records a listing may have before it is split into shorter windows.
    public var longestListing = 2000
    /// How many products' summaries are asked for in one sync at most; the others come first in the next one.
    public var summariesPerRun = 2000
    /// How many counts of answers to single questions are asked for in one sync at most.
    public var statisticsPerRun = 500
    /// For how many products replies are asked for in one sync at most; the others come first in the next one.
    public var repliesPerRun = 300
    /// For how many days after a review was hidden each sync looks whether it was released.
    public var releaseDays = 30
    /// How many days with released reviews are listed again in one sync at most.
    public var releasedDaysPerRun = 31
    /// After how many seconds all of a Core account is listed again, which has no other way to tell what is gone.
    public var coreFullPeriod: TimeInterval = 7 * 86_400
    /// How many listings or summaries of an account are asked for at the same time.
    public var requestsPerAccount = 2
    /// How many accounts are synced at the same time.
    public var accountsAtOnce = 4

    /// The defaults.
    public init() { historyStart = Self.founding }

    private static let founding = CalendarDay(Date(timeIntervalSince1970: 1_199_145_600))
}
