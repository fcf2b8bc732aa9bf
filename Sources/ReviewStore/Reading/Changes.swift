public import Reviews

/// What differs between two states of the store, for some accounts and a catalogue.
public struct Changes: Sendable, Hashable {
    /// Products whose reviews, counts, summaries or catalogue entry changed, in order of their ids.
    public var products: [Product.ID] = []
    /// Those of them that lost a review: it was withdrawn, erased, or is not listed any more, and must not come back.
    public var bereavedProducts: Set<Product.ID> = []
    /// Whether reviews, counts or summaries of the shop itself changed.
    public var hasShopReviews = false
    /// Whether the shop itself lost a review.
    public var isShopBereaved = false
    /// Whether the shop's facts changed: its name, logo or links.
    public var hasShopFacts = false
    /// Whether eKomi's widget codes changed.
    public var hasWidgetCodes = false

    /// Whether nothing changed.
    public var isEmpty: Bool { products.isEmpty && !hasShopReviews && !hasShopFacts && !hasWidgetCodes }
}
