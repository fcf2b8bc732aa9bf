import Templates

/// A product with its rating and reviews: what every template below `product/` shows.
struct ProductModel: TemplateModel {
    static let modelName = "product"
    static let fields: [Field<ProductModel>] = [
        .text("name", "the product's name; absent if nobody told us") { $0.name },
        .text("product-id", "its id in the shop") { $0.productID },
        .text("url", "its page in the shop; absent if not known") { $0.url },
        .text("image", "address of its main picture; absent if not known") { $0.image },
        .text("description", "a short description, plain; absent if not known") { $0.description },
        .text("sku", "its stock-keeping unit, without white space; absent if not known") { $0.sku },
        .text("gtin", "its global trade item number, digits only; absent if not known") { $0.gtin },
        .text("mpn", "its manufacturer's part number; absent if not known") { $0.mpn },
        .text("brand", "its brand; absent if not known") { $0.brand },
        .model("offer", "what it costs; absent if not known") { $0.offer },
        .model("aggregate-rating", "its rating; absent if there are no ratings") { $0.aggregateRating },
        .list("aspect-ratings", "ratings of single aspects, such as delivery; empty if there are none") {
            $0.aspectRatings
        },
        .list("reviews", "the reviews that are shown") { $0.reviews },
        .integer("hidden-review-count", "how many more reviews there are; absent if none") { $0.hiddenReviewCount },
        .flag("is-marked-up", "whether there is a name, and a rating or a review, to mark up") { $0.isMarkedUp },
        .text("page", "address of its own review page; absent if not known") { $0.page },
        .model("storefront", "the storefront around it") { $0.storefront },
    ]

    /// The name, or nil.
    let name: String?
    /// The id in the shop.
    let productID: String
    /// The page in the shop, or nil.
    let url: String?
    /// Address of the main picture, or nil.
    let image: String?
    /// A short description, or nil.
    let description: String?
    /// The stock-keeping unit, or nil.
    let sku: String?
    /// The global trade item number, or nil.
    let gtin: String?
    /// The manufacturer's part number, or nil.
    let mpn: String?
    /// The brand, or nil.
    let brand: String?
    /// The price, or nil.
    let offer: OfferModel?
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

    /// Whether there is anything to mark up: search engines want a name, and a rating or a review.
    var isMarkedUp: Bool { name != nil && (aggregateRating != nil || !reviews.isEmpty) }
}
