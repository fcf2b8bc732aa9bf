public import Reviews

/// What a rendering needs to know about its storefront beside the reviews.
public struct StorefrontContext: Sendable, Hashable, Codable {
    /// The storefront's name, the first segment of its paths.
    public var storefront: Storefront.Name
    /// The shop's name as people know it.
    public var shopName: String
    /// Where the site of the snippets is reached, such as `https://reviews.shop.example`, without a slash at the end.
    public var publicURL: String
    /// The shop itself; nil if it is not known.
    public var shopURL: String?
    /// The files that pages and fragments refer to.
    public var assets: AssetAddresses
    /// How much of a reviewer's name is shown.
    public var reviewerNames: ReviewerNamePolicy
    /// Whose texts are Markdown.
    public var markdown: MarkdownPolicy
    /// What stands where there are no ratings yet.
    public var emptyState: EmptyState
    /// The most reviews a list shows, at least 1.
    public var reviewsPerPage: Int
    /// Whether the shop's own rating is marked up for search engines.
    ///
    /// Google calls that self-serving and shows no stars for it, so that it is off until somebody insists; people
    /// read the rating either way.
    public var marksUpShopRating: Bool
    /// How the reviews are collected and checked, as Markdown; nil if the merchant wrote nothing about it.
    public var collectionNotice: String?
    /// What each widget shows.
    public var widgets: WidgetOptions
    /// How nodes of structured data are written.
    public var structuredData: StructuredDataOptions
    /// Whether visitors may sort, filter and page all reviews at `live/reviews.html` of each folder.
    public var hasLiveReviews: Bool
    /// Whether every review comes from somebody who is known to have bought something, as eKomi's do.
    public var verifiesPurchases: Bool
    /// Address of the page with the shop's own reviews; nil leaves out links to it.
    public var shopPageURL: String?

    /// Makes a context from what every storefront has; the rest has the values most merchants want.
    public init(
        storefront: Storefront.Name,
        shopName: String,
        publicURL: String,
        shopURL: String? = nil,
        assets: AssetAddresses
    ) {
        self.storefront = storefront
        self.shopName = shopName
        self.publicURL = publicURL
        self.shopURL = shopURL
        self.assets = assets
        reviewerNames = .abbreviated
        markdown = MarkdownPolicy()
        emptyState = .text
        reviewsPerPage = 10
        marksUpShopRating = false
        collectionNotice = nil
        widgets = WidgetOptions()
        structuredData = StructuredDataOptions()
        hasLiveReviews = false
        verifiesPurchases = false
        shopPageURL = "\(publicURL)/\(storefront)/shop/index.html"
    }
}
