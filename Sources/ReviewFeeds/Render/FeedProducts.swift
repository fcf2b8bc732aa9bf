import Reviews

/// The products of a review as the feed shows them; laid out once for all reviews of the same.
struct FeedProducts: Sendable {
    /// Whether there is any product, be it with a page or not.
    let isEmpty: Bool
    /// Those that have a page, or all if none is needed.
    let views: [FeedProductView]
    /// How well Google can match them.
    let match: FeedMatch

    init(_ products: [Product], options: ProductReviewFeedOptions) {
        isEmpty = products.isEmpty
        views = products.compactMap {
            FeedProductView($0, template: options.productURL, needsPage: !options.includesIncomplete)
        }
        match = FeedMatch(views)
    }
}
