public import struct Foundation.Date

/// Shops, products and reviews that do not exist, made up from a seed, or one shop with the reviews of a file.
///
/// The same arguments make the same data on every machine. A review costs nothing until somebody asks for it: its
/// place in time, its stars and its product follow from its number, and its text is composed when it is shown.
public struct SandboxDataset: Sendable {
    /// What everything is made up from.
    public let seed: UInt64
    /// The end of the three years over which the reviews are spread.
    public let now: Date
    /// The shops; their interface ids count up from 1001.
    public let shops: [SandboxShop]
    /// The products, which every shop sells.
    public let products: [SandboxProduct]
    /// How many reviews there are in all.
    public let reviewCount: Int
    /// The name of the file that the reviews come from; nil if they are made up.
    public let source: String?
    /// The reviews of that file, of the first shop, oldest first.
    let ownReviews: [SandboxReview]

    /// Makes up a dataset.
    ///
    /// The reviews are shared out evenly among the shops. The products at the end of the list have hostile ids.
    public static func generate(
        seed: UInt64 = 1,
        products: Int = 48,
        reviews: Int = 3000,
        shops: Int = 2,
        now: Date
    ) -> SandboxDataset {
        SandboxDataset(
            seed: seed,
            now: Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down)),
            shops: (0..<max(1, shops)).map { ShopGenerator(seed: seed).shop($0) },
            products: ProductGenerator(seed: seed, count: max(0, products)).products(),
            reviewCount: max(0, reviews),
            source: nil,
            ownReviews: []
        )
    }
}
