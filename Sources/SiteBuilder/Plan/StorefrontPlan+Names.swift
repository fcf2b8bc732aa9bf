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
}
