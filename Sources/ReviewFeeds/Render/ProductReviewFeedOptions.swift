public import Reviews

/// What a product-review feed says about itself, and how it treats people's words.
public struct ProductReviewFeedOptions: Sendable, Hashable {
    /// Who publishes the reviews: the shop's name.
    public var publisherName: String
    /// Address of the publisher's icon, 16 × 16 pixels as GIF, JPEG or PNG; left out if it is no web address.
    public var publisherIcon: String?
    /// Who gathers the reviews for the publisher, such as `eKomi`, if anybody.
    public var aggregatorName: String?
    /// The language of reviews that do not tell their own, as a BCP 47 tag; nil to tell it from their words where those
    /// are plain.
    public var defaultLanguage: String?
    /// Address of a product that the catalogue does not know, with `{id}` for its id.
    public var productURL: String?
    /// How much of a reviewer's name is shown.
    public var names: ReviewerNamePolicy
    /// Whether reviews that eKomi has not yet released are sent too.
    public var includesUnpublished: Bool
    /// Whether reviews without a text, a product, or a page of it are written too: Google refuses them, others may not.
    public var includesIncomplete = false

    /// Makes options; by default names are abbreviated.
    public init(
        publisherName: String,
        publisherIcon: String? = nil,
        aggregatorName: String? = nil,
        defaultLanguage: String? = nil,
        productURL: String? = nil,
        names: ReviewerNamePolicy = .abbreviated,
        includesUnpublished: Bool = false
    ) {
        self.publisherName = publisherName
        self.publisherIcon = publisherIcon
        self.aggregatorName = aggregatorName
        self.defaultLanguage = defaultLanguage
        self.productURL = productURL
        self.names = names
        self.includesUnpublished = includesUnpublished
    }
}
