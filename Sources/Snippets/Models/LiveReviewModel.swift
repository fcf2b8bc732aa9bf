import Templates

/// A review by itself, as live queries answer with it.
struct LiveReviewModel: TemplateModel {
    static let modelName = "live-review"
    static let fields: [Field<LiveReviewModel>] = [
        .model("review", "the review", \.review),
        .model("storefront", "the storefront around it", \.storefront),
    ]

    /// The review.
    let review: ReviewModel
    /// Where it is shown.
    let storefront: StorefrontModel
}
