import Templates

/// The shop with its rating and reviews: what every template below `shop/` shows.
struct ShopModel: TemplateModel {
    static let modelName = "shop"
    static let fields: [Field<ShopModel>] = [
        .text("name", "the shop's name") { $0.name },
        .text("url", "the shop itself; absent if not known") { $0.url },
        .text("logo", "address of its logo; absent if not known") { $0.logo },
        .text("certificate", "address of its certificate at eKomi; absent if not known") { $0.certificate },
        .text("submission", "address where customers submit a review; absent if not known") { $0.submission },
        .model("aggregate-rating", "its rating; absent if there are no ratings") { $0.aggregateRating },
        .list("aspect-ratings", "ratings of single aspects, such as delivery; empty if there are none") {
            $0.aspectRatings
        },
        .list("reviews", "the reviews that are shown") { $0.reviews },
        .integer("hidden-review-count", "how many more reviews there are; absent if none") { $0.hiddenReviewCount },
        .flag("is-marked-up", "whether the rating is marked up, though search engines call that self-serving") {
            $0.isMarkedUp
        },
        .text("page", "address of its own review page; absent if not known") { $0.page },
        .model("storefront", "the storefront around it") { $0.storefront },
    ]

    /// The shop's name.
    let name: String
    /// The shop itself, or nil.
    let url: String?
    /// Address of the logo, or nil.
    let logo: String?
    /// The certificate at eKomi, or nil.
    let certificate: String?
    /// Where customers submit a review, or nil.
    let submission: String?
    /// The rating, or nil.
    let aggregateRating: AggregateRatingModel?
    /// Ratings of single aspects.
    let aspectRatings: [AspectRatingModel]
    /// The reviews that are shown.
    let reviews: [ReviewModel]
    /// How many more there are, or nil.
    let hiddenReviewCount: Int?
    /// Address of the review page, or nil.
    let page: String?
    /// The storefront around it.
    let storefront: StorefrontModel

    /// Whether the storefront insists on marking up its own rating, and there is one.
    var isMarkedUp: Bool {
        storefront.context.marksUpShopRating && (aggregateRating != nil || !reviews.isEmpty)
    }
}
