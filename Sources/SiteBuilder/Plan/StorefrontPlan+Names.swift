import ReviewFeeds
import ReviewStore
import Reviews

extension StorefrontPlan {
    /// A review as feeds call it: by its source's id only where no other review may be called so.
    ///
    /// Decided by the store and not by what a feed holds already, so that each of its files can be written by itself.
    func named(_ review: Review, in snapshot: StoreSnapshot) throws(ReviewStoreError) -> Review {
        guard let source = review.sourceID else { return review }
        if isWrittenAsIs(source), try snapshot.isCalledBySourceID(review, in: accounts) { return review }
        var review = review
        review.sourceID = nil
        return review
    }

    /// Writes the review that a walk stands at into one of the feeds, called as feeds call it.
    func write(
        _ row: borrowing StoredReview,
        of snapshot: StoreSnapshot,
        to feed: Int,
        _ rendering: FeedRendering
    ) throws {
        // Most reviews have no id of a source, or one that no other has: they go from the row into the batch.
        let keepsItsName = row.sourceID.map { isWrittenAsIs($0) && !row.sharesSourceID } ?? true
        if keepsItsName { return try rendering.write(to: feed) { try row.append(to: &$0) } }
        let review = try named(row.review(), in: snapshot)
        try rendering.write(to: feed) { $0.append(review) }
    }

    /// Whether a feed writes an id just as it came: another one might meet another's.
    private func isWrittenAsIs(_ source: String) -> Bool { PlainText.line(source) == source }
}
