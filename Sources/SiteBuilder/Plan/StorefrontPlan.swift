import Publishing
public import ReviewFeeds
public import ReviewStore
public import Reviews
public import Snippets
public import Templates

/// What is to be built for one storefront.
public struct StorefrontPlan: Sendable {
    /// The storefront.
    public var name: Storefront.Name
    /// The accounts it draws on.
    public var accounts: [Account.Name]
    /// Whether it has a catalogue, which then has to be complete.
    public var hasCatalogue: Bool
    /// Where its counts and averages come from.
    public var ratingSource: RatingSource
    /// Which reviews it shows.
    public var policy: PublicationPolicy
    /// Renders its fragments and pages.
    public var renderer: SnippetRenderer
    /// Where the site is reached, without a slash at the end.
    public var publicURL: String
    /// What the configuration says of the shop, over what eKomi tells.
    public var shop: Shop
    /// Address of a product that the catalogue does not know, with `{id}`.
    public var productURL: String?
    /// The template of its feed.
    public var feedTemplate: ProductReviewFeedTemplate
    /// The template of the page that tells what is in its feed.
    public var feedReportTemplate: Template<FeedReportView>
    /// The template of the page that lists the files of its feed.
    public var feedIndexTemplate: Template<FeedIndexView>
    /// Whether it has a feed.
    public var hasFeed = true
    /// How large a file of its feed may become.
    public var feedLimit: FeedSizeLimit
    /// The templates of further feeds.
    public var exports: [ProductReviewFeedTemplate]
    /// What its feed says of itself.
    public var feedOptions: ProductReviewFeedOptions
    /// Its seller-review feed, if it may send one.
    public var sellerFeed: SellerFeedPlan?
    /// Renders the reviews that visitors sort, filter and page, if they may.
    public var liveReviews: LiveReviewRenderer?
    /// Copies of the pictures that came with reviews, to be published with them; nil where each is shown from where
    /// it is kept.
    public var pictures: PictureShelf?
    /// Its gallery; nil if it is not to have one.
    public var gallery: StorefrontGallery?

    /// Makes a plan.
    public init(
        name: Storefront.Name,
        accounts: [Account.Name],
        hasCatalogue: Bool,
        ratingSource: RatingSource,
        policy: PublicationPolicy,
        renderer: SnippetRenderer,
        publicURL: String,
        shop: Shop = Shop(),
        productURL: String? = nil,
        feedTemplate: ProductReviewFeedTemplate,
        feedReportTemplate: Template<FeedReportView>,
        feedIndexTemplate: Template<FeedIndexView>,
        feedLimit: FeedSizeLimit = FeedSizeLimit(),
        exports: [ProductReviewFeedTemplate] = [],
        feedOptions: ProductReviewFeedOptions,
        gallery: StorefrontGallery? = nil
    ) {
        self.name = name
        self.accounts = accounts
        self.hasCatalogue = hasCatalogue
        self.ratingSource = ratingSource
        self.policy = policy
        self.renderer = renderer
        self.publicURL = publicURL
        self.shop = shop
        self.productURL = productURL
        self.feedTemplate = feedTemplate
        self.feedReportTemplate = feedReportTemplate
        self.feedIndexTemplate = feedIndexTemplate
        self.feedLimit = feedLimit
        self.exports = exports
        self.feedOptions = feedOptions
        self.gallery = gallery
    }
}

extension StorefrontPlan {
    /// The folder of all its fragments and pages.
    var folder: SitePath { SitePath(name.rawValue) }

    /// The folder of the folders of all products.
    var productsFolder: SitePath { SitePath(name.rawValue, "p") }

    /// The folder of a product.
    func folder(of product: Product.ID) -> SitePath { SitePath(name.rawValue, "p", product.rawValue) }

    /// The folder of the shop's own fragments.
    var shopFolder: SitePath { SitePath(name.rawValue, "shop") }

    /// The folder of its feeds.
    var feedFolder: SitePath { SitePath("feeds", name.rawValue) }

    /// The catalogue to ask for, if there is one.
    var catalogue: Storefront.Name? { hasCatalogue ? name : nil }
}
