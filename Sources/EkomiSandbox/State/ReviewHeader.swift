/// What filters and counts need of a review: small enough to hold a million of them.
struct ReviewHeader: Sendable, Hashable {
    /// Seconds since 1970.
    var submitted: Int64
    /// The place of its product in the dataset; −1 for a review of the shop.
    var product: Int32
    /// The place of its form in the shop.
    var form: UInt8
    /// From 1 to 5; 0 if the customer skipped the product.
    var stars: UInt8
    /// Whether eKomi and the merchant have released it.
    var isPublished: Bool
    /// Whether it has been taken back.
    var isWithdrawn: Bool

    /// What stands in `product` for a review of the shop.
    static let noProduct: Int32 = -1

    var isSkipped: Bool { stars == 0 }
}
