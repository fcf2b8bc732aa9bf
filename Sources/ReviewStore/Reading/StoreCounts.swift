/// How much there is to publish; a build compares it with the last one and stops where too much is gone.
public struct StoreCounts: Sendable, Hashable, Codable {
    /// Reviews that may be shown, of products and of the shop.
    public var reviews: Int
    /// Products that have any; one that several accounts review counts once for each.
    public var products: Int

    /// Makes counts.
    public init(reviews: Int, products: Int) {
        self.reviews = reviews
        self.products = products
    }
}
