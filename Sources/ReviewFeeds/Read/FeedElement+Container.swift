extension FeedElement {
    /// Whether it holds other elements and no text.
    var isContainer: Bool {
        switch self {
        case .feed, .aggregator, .publisher, .deletedReviews, .reviews, .review, .reviewer, .pros, .cons,
            .reviewerImages, .reviewerImage, .ratings, .products, .product, .productIDs, .gtins, .mpns, .skus, .brands,
            .asins:
            true
        default: false
        }
    }
}
