import EkomiClient
import Foundation
import ReviewStore
import Reviews

/// Fetches the listings of a run, page by page, each page recorded as it comes.
struct ListingFetch: Sendable {
    let source: AccountSource
    let store: ReviewStore
    let options: SyncOptions
    let progress: ProgressReporter
    let run: SyncRun
    let names: AnswerNames

    /// What came of a listing.
    private enum Ending: Sendable {
        /// All its pages are in; the lines name records that could not be understood.
        case finished([String])
        /// It was too long and has been replaced by shorter ones.
        case split([ReviewListing])
    }

    /// Every listing of the run, finished or not.
    func all() throws -> [ReviewListing] {
        try store.listings(of: run).compactMap { ReviewListing($0.name) }
    }

    /// Plans a run that has no plan yet; one that is taken up keeps the windows it began with.
    func plan(now: Date) throws {
        if try store.listings(of: run).isEmpty {
            try store.plan(try freshPlan(now: now).map(\.description), in: run)
        }
        let listings = try store.listings(of: run)
        progress.report {
            $0.listings = listings.count
            $0.finishedListings = listings.count { $0.isFinished }
        }
    }

    private func freshPlan(now: Date) throws -> [ReviewListing] {
        guard source.origin == .smartForms else { return SyncPlan.core(run.scope) }
        let completed = try store.lastCompletedRun(of: source.account, from: source.origin)
        // Were the clock put back, all reviews since would not be listed, and so be taken to be gone.
        let end = max(now, try store.latestRunDate(of: source.account, from: source.origin) ?? now)
        guard run.scope == .incremental, let completed else {
            return SyncPlan.everything(on: end, options: options)
        }
        let past = SyncPlan.Past(
            completed: completed,
            sweptTo: try store.sweptTo(source.account).flatMap { CalendarDay($0) },
            monthlyCounts: try store.monthlyCounts(of: source.account)
        )
        return SyncPlan.incremental(on: now, until: end, after: past, options: options)
    }

    /// Fetches what is not in yet; returns a line for each record that could not be understood.
    func fetchAll(now: Date) async throws -> [String] {
        var notices: [String] = []
        for phase in ReviewListing.Phase.allCases {
            if phase == .windows { try planReleasedDays(now: now) }
            notices += try await fetch(phase)
        }
        return notices
    }

    /// Hidden reviews that the listings of hidden ones no longer mention were released: their days are listed again.
    private func planReleasedDays(now: Date) throws {
        guard source.origin == .smartForms, run.scope == .incremental else { return }
        let since = now - Double(options.releaseDays) * 86_400
        let days = try store.daysOfReleasedReviews(in: run, hiddenSince: since).compactMap { CalendarDay($0) }
        let windows = days.prefix(options.releasedDaysPerRun)
            // eKomi's day may begin before or end after ours.
            .compactMap { DateWindow($0.previous, $0.next) }
        try store.plan(windows.map { ReviewListing.window($0).description }, in: run)
        let count = try store.listings(of: run).count
        progress.report { $0.listings = count }
    }

    private func fetch(_ phase: ReviewListing.Phase) async throws -> [String] {
        var waiting =
            try store.listings(of: run)
            .compactMap { cursor -> (ReviewListing, Int)? in
                guard let page = cursor.nextPage, let listing = ReviewListing(cursor.name), listing.phase == phase
                else { return nil }
                return (listing, page)
            }[...]
        return try await withThrowingTaskGroup(of: Ending.self) { group in
            var notices: [String] = []
            var running = 0
            while running > 0 || !waiting.isEmpty {
                while running < max(1, options.requestsPerAccount), let (listing, page) = waiting.popFirst() {
                    group.addTask { try await fetch(listing, from: page) }
                    running += 1
                }
                guard let ending = try await group.next() else { break }
                running -= 1
                switch ending {
                case .finished(let lines): notices += lines
                case .split(let parts): waiting += parts.map { ($0, 1) }
                }
            }
            return notices
        }
    }

    private func fetch(_ listing: ReviewListing, from first: Int) async throws -> Ending {
        var notices: [String] = []
        var number = first
        var last: ReviewPage?
        while true {
            try Task.checkCancellation()
            var page = try await source.page(listing, number)
            // Whatever is said about further pages, after an empty one there is nothing to come.
            page.isLast = page.isLast || page.isEmpty
            if number == 1, let total = page.total, total > options.longestListing, let parts = listing.parts {
                try store.replace(listing.description, by: parts.map(\.description), in: run)
                progress.report { $0.listings += parts.count - 1 }
                return .split(parts)
            }
            guard last?.holdsTheSame(as: page) != true else { throw SyncFailure.repeatedPage(listing.description) }
            last = page
            try record(page, number: number, of: listing)
            notices += page.unintelligible.map { "\(listing), page \(number), \($0)" }
            if page.isLast { return .finished(notices) }
            number += 1
        }
    }

    private func record(_ page: ReviewPage, number: Int, of listing: ReviewListing) throws {
        try store.stage(
            page.reviews.map { incoming($0, in: listing) },
            in: run,
            cursor: ListingCursor(listing.description, nextPage: page.isLast ? nil : number + 1),
            keepsStaged: listing.phase == .windows,
            unintelligible: page.unintelligible.count
        )
        progress.report {
            $0.pages += 1
            $0.reviews += page.reviews.count
            if page.isLast { $0.finishedListings += 1 }
        }
    }

    private func incoming(_ listed: ListedReview, in listing: ReviewListing) -> IncomingReview {
        var review = listed.review
        review.id = store.id(of: listed.key, in: source.account)
        review.account = source.account
        review.answers = names.naming(review.answers, of: review.form)
        review.status = listing.status(told: review.status)
        return IncomingReview(review, orderID: listed.orderID, email: listed.email, raw: listed.raw)
    }
}
