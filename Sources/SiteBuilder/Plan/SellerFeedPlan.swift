public import ReviewFeeds

/// The seller-review feed of a storefront, for who collected the reviews and so may send it.
public struct SellerFeedPlan: Sendable {
    /// What the feed says of the merchant.
    public var options: SellerReviewFeedOptions
    /// The templates of the feed and of its deletions.
    public var templates: SellerReviewFeedTemplates

    /// Plans a feed.
    public init(options: SellerReviewFeedOptions, templates: SellerReviewFeedTemplates) {
        self.options = options
        self.templates = templates
    }

    /// What it depends on beside the reviews.
    var fingerprint: String { "\(options) \(templates.fingerprint)" }
}
