public import Reviews

/// A review of a file, understood.
public struct ImportedReview: Sendable, Hashable {
    /// The review, about the first of its products.
    public var review: Review
    /// What the file says about its products.
    public var products: [Product]
    /// What was dropped or corrected on the way, each as a rule and a sentence.
    public var corrections: [RecordRejection]
}
