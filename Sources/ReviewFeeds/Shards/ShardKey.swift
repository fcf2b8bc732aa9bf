public import Reviews

/// A review's place among all: a number that decides which file of a feed holds it.
///
/// Its upper half comes from the product, so that the reviews of a product stay together; the lower one from the review,
/// for the product that has more reviews than fit in one file.
public struct ShardKey: Sendable, Hashable {
    /// How many bits come from the product.
    static let productBits = 32

    let value: UInt64

    /// The place of a review.
    public init(_ product: Product.ID, _ review: Review.ID) {
        value = Self.hash(product.rawValue) | Self.hash(review.rawValue) >> Self.productBits
    }

    /// Between which places all reviews of a product lie.
    static func places(of product: Product.ID) -> ClosedRange<UInt64> {
        let first = hash(product.rawValue)
        return first...(first | UInt64(UInt32.max))
    }

    /// A hash in the upper half.
    private static func hash(_ text: String) -> UInt64 {
        var hash = StableHash()
        // In one piece, they are added without a call for each byte: all products are looked at for one that changed.
        if text.utf8.withContiguousStorageIfAvailable({ hash.combine($0) }) == nil { hash.combine(text.utf8) }
        return hash.finalized() & ~UInt64(UInt32.max)
    }
}
