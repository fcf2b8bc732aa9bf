import ReviewFeeds
import ReviewStore
import Reviews

extension StorefrontPlan {
    /// A review as feeds call it: by its source's id only where no other review may be called so.
    ///
    /// Decided by the store and not by what a feed holds already, so that each of its files can be written by itself.
    func named(_ review: Review, in snapshot: StoreSnapshot) throws(ReviewStoreError) -> Review {
        guard let source = review.sourceID else { return review }
        // An id that is written otherwise than it came might meet another's.
        if PlainText.line(source) == source, try snapshot.isCalledBySourceID(review, in: accounts) { return review }
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
        // Most reviews have no id of a source: they go from the row into the batch.
        guard row.hasSourceID else {
            return try rendering.write(to: feed) { try row.append(to: &$0) }
        }
        let review = try named(row.review(), in: snapshot)
        try rendering.write(to: feed) { $0.append(review) }
    }
}
