/// What a product-review feed holds, one after the other.
public enum FeedEntry: Sendable, Hashable {
    /// A review, as written.
    case review(ReviewFields)
    /// The id of a review that is to be deleted; feeds before 2.4 list them.
    case deletion(id: String, line: Int)
}
