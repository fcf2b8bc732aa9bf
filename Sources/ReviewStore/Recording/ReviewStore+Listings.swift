import GRDB
import Reviews

extension ReviewStore {
    /// The listings of a run with their cursors, in the order in which they were planned.
    public func listings(of run: SyncRun) throws(ReviewStoreError) -> [ListingCursor] {
        try reading { database in
            let rows = try Row.fetchCursor(database.prepared(RunStatement.listings), arguments: [run.id])
            return try Array(rows.map { ListingCursor($0["name"], nextPage: $0["next_page"]) })
        }
    }

    /// Adds listings to a run's plan, each to begin at its first page; those it has already stay as they are.
    public func plan(_ listings: [String], in run: SyncRun) throws(ReviewStoreError) {
        try write { database, _ in try add(listings, to: run, in: database) }
    }

    /// Puts several smaller listings in the place of one that turned out to be too long.
    public func replace(_ listing: String, by parts: [String], in run: SyncRun) throws(ReviewStoreError) {
        try write { database, _ in
            try database.run(RunStatement.dropListing, [run.id, listing])
            try add(parts, to: run, in: database)
        }
    }

    private func add(_ listings: [String], to run: SyncRun, in database: Database) throws {
        let last = try Int.fetchOne(database.prepared(RunStatement.lastPosition), arguments: [run.id]) ?? 0
        for (offset, name) in listings.enumerated() {
            try database.run(RunStatement.insertListing, [run.id, last + 1 + offset, name])
        }
    }

    /// Records a page: its reviews, still invisible, and how far the listing has come, both or neither.
    ///
    /// Erased reviews are passed over.
    ///
    /// - Parameters:
    ///   - reviews: the page's reviews.
    ///   - run: the run they belong to.
    ///   - cursor: the listing and its next page; nil if the source has no pages to resume from.
    ///   - keepsStaged: whether a review that the run has staged before stays as it was told first, or is replaced.
    ///   - unintelligible: how many records of the page could not be understood. A run with any does not tell
    ///     everything, so that nothing is gone for not having been mentioned.
    /// - Returns: how many were recorded.
    /// - Throws: `ReviewStoreError` if the database fails; then neither page nor cursor is recorded.
    @discardableResult
    public func stage(
        _ reviews: [IncomingReview],
        in run: SyncRun,
        cursor: ListingCursor? = nil,
        keepsStaged: Bool = false,
        unintelligible: Int = 0
    ) throws(ReviewStoreError) -> Int {
        try write { database, timestamp in
            let tombstones = try Tombstones(in: database, hashing: hashing)
            let insertion = try database.prepared(keepsStaged ? RunStatement.keepIncoming : .replaceIncoming)
            var count = 0
            for review in reviews where try !tombstones.bury(review) {
                let columns = review.columns(origin: run.origin, hashing: hashing)
                insertion.setUncheckedArguments(StatementArguments([run.id] + columns))
                try insertion.execute()
                // Nobody is shown raw records, so they need not wait, nor be written twice: they are the bulk of it.
                if let raw = review.raw {
                    try database.run(RunStatement.insertRaw, [review.review.id.rawValue, raw.storable])
                }
                count += 1
            }
            try database.run(RunStatement.countStaged, [count, unintelligible, timestamp, run.id])
            if let cursor { try database.run(RunStatement.advance, [cursor.nextPage, run.id, cursor.name]) }
            return count
        }
    }

    /// How many different reviews a run has staged.
    public func stagedCount(of run: SyncRun) throws(ReviewStoreError) -> Int {
        try reading { try Int.fetchOne($0.prepared(RunStatement.stagedCount), arguments: [run.id]) ?? 0 }
    }
}
