import Templates

/// A product with its rating and reviews: what every template below `product/` shows.
struct ProductModel: TemplateModel {
    static let modelName = "product"
    static let fields: [Field<ProductModel>] = [
        .text("name", "the product's name; absent if nobody told us", \.name),
        .text("product-id", "its id in the shop", \.productID),
        .text("url", "its page in the shop; absent if not known", \.url),
        .text("image", "address of its main picture; absent if not known", \.image),
        .text("description", "a short description, plain; absent if not known", \.description),
        .text("sku", "its stock-keeping unit, without white space; absent if not known", \.sku),
        .text("gtin", "its global trade item number, digits only; absent if not known", \.gtin),
        .text("mpn", "its manufacturer's part number; absent if not known", \.mpn),
        .text("brand", "its brand; absent if not known", \.brand),
        .text("node-id", "the `@id` of its node in structured data; absent if its address is not known", \.nodeID),
        .text("group-id", "the group that it is a variant of; absent if of none", \.groupID),
        .text("group-node-id", "the `@id` of its group's node; absent if there is none", \.groupNodeID),
        .flag("rates-group", "whether rating and reviews are those of its group", \.ratesGroup),
        .flag("is-described", "whether its node says more than its name and rating", \.isDescribed),
        .model("offer", "what it costs; absent if not known") { $0.offer },
        .model("aggregate-rating", "its rating; absent if there are no ratings") { $0.aggregateRating },
        .list("aspect-ratings", "ratings of single aspects, such as delivery; empty if there are none") {
            $0.aspectRatings
        },
        .model("shop-rating", "the shop's rating, where it stands for that of a product with too few") {
            $0.shopRating
        },
        .flag("is-withheld", "whether there are ratings, but too few to be shown", \.isWithheld),
        .model("survey", "how many would recommend; absent where no survey asks for it") { $0.survey },
        .list("reviews", "the reviews that are shown") { $0.reviews },
        .integer("hidden-review-count", "how many more reviews there are; absent if none", \.hiddenReviewCount),
        .list("grid-reviews", "the newest reviews with a text, as many as the grid holds") { $0.showcase.grid },
        .list("carousel-reviews", "the newest reviews with a text, as many as the carousel holds") {
            $0.showcase.carousel
        },
        .model("best-review", "the most helpful one of four or five stars; absent if there is none with a text") {
            $0.showcase.best
        },
        .model("critical-review", "the most helpful one of three stars or fewer; absent if there is none with a text") {
            $0.showcase.critical
        },
        .model("pagination", "the pages of the list; absent where there is but one") { $0.pagination },
        .model("views", "the other orders and parts of the list; absent where nobody can ask for them") { $0.views },
        .flag("is-view", "whether this page shows the list in another order, or a part of it", \.isView),
        .text("canonical", "address under which search engines are to know the page; absent if not known", \.canonical),
        .flag("is-marked-up", "whether there is a name, and a rating or a review, to mark up") { $0.isMarkedUp },
        .text("page", "address of its own review page; absent if not known", \.page),
        .text(
            "folder",
            "address of the folder of all its files, with a slash at the end; absent if not known",
            \.folder
        ),
        .model("storefront", "the storefront around it", \.storefront),
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
    /// The `@id` of its node, or nil.
    let nodeID: String?
    /// Its group, or nil.
    let groupID: String?
    /// The `@id` of its group's node, or nil.
    let groupNodeID: String?
    /// Whether rating and reviews are those of its group.
    let ratesGroup: Bool
    /// Whether its node says more than its name and rating.
    let isDescribed: Bool
    /// The price, or nil.
    let offer: OfferModel?
    /// The rating, or nil.
    let aggregateRating: AggregateRatingModel?
    /// Ratings of single aspects.
    let aspectRatings: [AspectRatingModel]
    /// The shop's rating that stands for the product's, or nil.
    let shopRating: AggregateRatingModel?
    /// Whether there are ratings, but too few.
    let isWithheld: Bool
    /// How many would recommend, or nil.
    let survey: SurveyModel?
    /// The reviews that are shown.
    var reviews: [ReviewModel]
    /// How many more there are, or nil.
    var hiddenReviewCount: Int?
    /// The reviews of grid, carousel and pair.
    let showcase: Showcase
    /// Address of the review page, or nil.
    let page: String?
    /// Address of the folder of all its files, or nil.
    let folder: String?
    /// The storefront around it.
    let storefront: StorefrontModel
    /// The pages of the list, or nil.
    var pagination: PaginationModel?
    /// The other ways to show the list, or nil.
    var views: ViewsModel?
    /// Whether this is such another way.
    var isView = false
    /// The address for search engines, or nil.
    var canonical: String?

    /// Whether there is anything to mark up: search engines want a name, and a rating or a review.
    ///
    /// What is not shown is not marked up, and each review is marked up on one page.
    var isMarkedUp: Bool { name != nil && !isWithheld && !isView && (aggregateRating != nil || !reviews.isEmpty) }
}
