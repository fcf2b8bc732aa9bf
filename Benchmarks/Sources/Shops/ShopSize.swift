/// How much a shop has to show.
public struct ShopSize: Sendable, Hashable {
    /// How many products there are.
    public let products: Int
    /// How many reviews each has.
    public let reviewsPerProduct: Int

    /// Names a size.
    public init(products: Int, reviewsPerProduct: Int = 10) {
        self.products = products
        self.reviewsPerProduct = reviewsPerProduct
    }

    /// How many reviews there are in all.
    public var reviews: Int { products * reviewsPerProduct }
}
