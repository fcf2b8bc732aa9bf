import Templates

/// The shop with its rating and reviews: what every template below `shop/` shows.
struct ShopModel: TemplateModel {
    static let modelName = "shop"
    static let fields: [Field<ShopModel>] = [
        .text("name", "the shop's name", \.name),
        .text("url", "the shop itself; absent if not known", \.url),
        .text("node-id", "the `@id` of its node in structured data; absent if its address is not known", \.nodeID),
        .text("logo", "address of its logo; absent if not known", \.logo),
        .text("certificate", "address of its certificate at eKomi; absent if not known", \.certificate),
        .text("submission", "address where customers submit a review; absent if not known", \.submission),
        .model("aggregate-rating", "its rating; absent if there are no ratings") { $0.aggregateRating },
        .list("aspect-ratings", "ratings of single aspects, such as delivery; empty if there are none") {
            $0.aspectRatings
        },
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
        .flag("is-marked-up", "whether the rating is marked up, though search engines call that self-serving") {
            $0.isMarkedUp
        },
        .text("page", "address of its own review page; absent if not known", \.page),
        .text(
            "folder",
            "address of the folder of all its files, with a slash at the end; absent if not known",
            \.folder
        ),
        .model("storefront", "the storefront around it", \.storefront),
    ]

    /// The shop's name.
    let name: String
    /// The shop itself, or nil.
    let url: String?
    /// The `@id` of its node, or nil.
    let nodeID: String?
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

    /// Whether the storefront insists on marking up its own rating, and there is one.
    var isMarkedUp: Bool {
        storefront.context.marksUpShopRating && !isView && (aggregateRating != nil || !reviews.isEmpty)
    }
}
