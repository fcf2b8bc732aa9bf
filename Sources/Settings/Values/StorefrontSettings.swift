public import struct Foundation.URL

/// What the configuration says of one storefront.
public struct StorefrontSettings: Sendable, Hashable {
    /// Whose count and average are shown.
    public enum Rating: String, Sendable, CaseIterable {
        /// eKomi's summary; our own count where there is none.
        case summary
        /// Our own count.
        case reviews
    }

    /// Which texts are read as Markdown.
    public enum Markdown: String, Sendable, CaseIterable {
        /// None: all texts are plain.
        case none
        /// The merchant's replies.
        case replies
        /// Replies and reviews.
        case all
    }

    /// What stands where a product has no reviews.
    public enum Empty: String, Sendable, CaseIterable {
        /// A sentence that says so.
        case text
        /// Nothing at all.
        case nothing
    }

    /// A catalogue's place.
    public enum Catalogue: Sendable, Hashable {
        /// Fetched on each refresh.
        case url(URL)
        /// Read on each refresh.
        case file(URL)
    }

    /// The words for how much of a reviewer's name is shown.
    static let reviewerNames = ["abbreviated", "first-name", "initials", "anonymous"]

    /// Files that stand beside the feed in any case.
    static let reservedExports: Set<String> = [
        "google-product-reviews.xml", "google-product-reviews.zip", "index.html", "report.html",
    ]

    /// What the names of all files of the seller-review feed begin with.
    static let reservedExportPrefix = "google-seller-"

    /// Names that mean something else in a path.
    static let reservedNames: Set<String> = ["feeds", "assets", "gallery", "health", "metrics"]

    /// The name and first path segment.
    public var name: String
    /// The shop's own address.
    public var url: URL
    /// Address of products that the catalogue does not know, with `{id}`.
    public var productURL: String?
    /// BCP 47 tag of its language.
    public var locale: String
    /// Names of the accounts it draws on; at least one.
    public var accounts: [String]
    /// Where its catalogue is, if it has one.
    public var catalogue: Catalogue?
    /// Whose count and average are shown.
    public var rating: Rating
    /// One of `abbreviated`, `first-name`, `initials` and `anonymous`.
    public var reviewerNames: String
    /// How many of the newest reviews a product's fragments hold.
    public var reviewsPerProduct: Int
    /// Which texts are read as Markdown.
    public var markdown: Markdown
    /// What stands where a product has no reviews.
    public var empty: Empty
    /// Whether the shop's own rating is marked up.
    public var isSelfServing: Bool
    /// The Markdown file that says how reviews are collected and checked, if there is one.
    public var notice: URL?
    /// How structured data is written.
    public var structuredData: StructuredDataSettings
    /// What the widgets show.
    public var widgets: WidgetSettings
    /// File names of what a product gets; empty for all there is.
    public var outputs: [String]
    /// Whether Google's product-review feed is written.
    public var hasFeed: Bool
    /// File names of further feeds, each with a template of that name in `feeds`.
    public var exports: [String]
    /// Who the feed says publishes the reviews.
    public var publisherName: String
    /// The publisher's icon.
    public var publisherFavicon: URL?
    /// The merchant's id in the seller-review feed; nil if none is written.
    public var sellerMerchantID: String?
    /// Whether visitors may sort, filter and page all reviews.
    public var hasLiveReviews: Bool
}
