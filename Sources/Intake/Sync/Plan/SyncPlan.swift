import EkomiClient
import Foundation
import ReviewStore
import Reviews

/// Which listings a run asks for.
enum SyncPlan {
    /// What is known about the account before the run.
    struct Past {
        /// When the newest completed run began.
        var completed: Date
        /// Up to which day the sweep has come; nil if it is to begin anew.
        var sweptTo: CalendarDay?
        /// How many reviews there are from each month, oldest first.
        var monthlyCounts: [(month: String, count: Int)]
    }

    /// Everything SmartForms has: all days there can be reviews of, and the hidden reviews.
    static func everything(on now: Date, options: SyncOptions) -> [ReviewListing] {
        let history = DateWindow(options.historyStart, lastDay(on: now))
        return [.withdrawn, .unpublished] + (history?.parts ?? []).map(ReviewListing.window)
    }

    /// What is new in SmartForms since the last run, the hidden reviews, and a share of what is older.
    ///
    /// There can be reviews until `end`, which is later than now where the clock was put back.
    static func incremental(
        on now: Date,
        until end: Date? = nil,
        after past: Past,
        options: SyncOptions
    ) -> [ReviewListing] {
        let newest = CalendarDay(past.completed).advanced(by: -options.overlapDays)
        var plan: [ReviewListing] = [.withdrawn, .unpublished]
        if let window = DateWindow(newest, lastDay(on: end ?? now)) { plan.append(.window(window)) }
        if let share = sweep(on: now, until: newest.previous, after: past, options: options) { plan.append(share) }
        return plan
    }

    /// What Core has: all of it, or the last month.
    static func core(_ scope: SyncRun.Scope) -> [ReviewListing] {
        let range: FeedbackQuery.Range = scope == .full ? .all : .month
        return [.shop(range), .products(range)]
    }

    /// The day up to which the sweep has come once these listings are in; nil if they are no part of it.
    static func sweptTo(after listings: [ReviewListing], options: SyncOptions) -> CalendarDay? {
        var day: CalendarDay?
        for case .sweep(let window, let isLast) in listings {
            // The sweep begins anew.
            if isLast { return options.historyStart.previous }
            day = max(day ?? window.to, window.to)
        }
        return day
    }

    /// East of Greenwich it is tomorrow already.
    private static func lastDay(on now: Date) -> CalendarDay { CalendarDay(now).next }

    /// The months next in turn, as many as hold the share of the reviews that the time since the last run asks for.
    private static func sweep(
        on now: Date,
        until end: CalendarDay,
        after past: Past,
        options: SyncOptions
    ) -> ReviewListing? {
        var first = past.sweptTo?.next ?? options.historyStart
        if first > end || first < options.historyStart { first = options.historyStart }
        let total = past.monthlyCounts.reduce(0) { $0 + $1.count }
        let elapsed = max(0, now.timeIntervalSince(past.completed))
        let share = Double(total) * elapsed / options.sweepPeriod
        let ahead = past.monthlyCounts.filter { $0.month >= first.month }
        var count = 0
        for month in ahead.dropLast() {
            count += month.count
            guard Double(count) >= share else { continue }
            guard let last = CalendarDay(lastOf: month.month), last < end else { break }
            return DateWindow(first, last).map { .sweep($0, isLast: false) }
        }
        return DateWindow(first, end).map { .sweep($0, isLast: true) }
    }
}
