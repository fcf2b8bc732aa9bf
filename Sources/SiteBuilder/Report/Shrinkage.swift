import ReviewFeeds
public import Reviews

/// What a build would drop, against what is live.
public struct Shrinkage: Sendable, Hashable, CustomStringConvertible {
    /// The storefront.
    public let storefront: Storefront.Name
    /// `reviews`, `products` or `reviews in the feed`.
    public let what: String
    /// How many are live.
    public let before: Int
    /// How many there would be.
    public let after: Int
    /// The share that may be dropped, in percent.
    public let limit: Int

    /// Says what would be dropped, and how to insist.
    public var description: String {
        "storefront \(storefront) would drop from \(before) to \(after) \(what), more than \(limit) %; "
            + "nothing was published. If that is right, build again with --allow-shrink."
    }

    /// The shrinkage, if there is more than the limit allows.
    static func check(
        _ storefront: Storefront.Name,
        before: StorefrontFacts?,
        after: StorefrontFacts,
        hasFeed: Bool,
        limit: Int
    ) -> Shrinkage? {
        guard let before else { return nil }
        var pairs = [
            ("reviews", before.reviews, after.reviews), ("products", before.products, after.products),
        ]
        // Whoever says that there is to be no feed means it.
        if hasFeed {
            pairs.append(("reviews in the feed", before.feed?.includedCount ?? 0, after.feed?.includedCount ?? 0))
        }
        for (what, old, new) in pairs where (old - new) * 100 > old * limit {
            return Shrinkage(storefront: storefront, what: what, before: old, after: new, limit: limit)
        }
        return nil
    }
}
