public import ReviewFeeds

/// What a release remembers of one storefront.
public struct StorefrontFacts: Codable, Sendable, Hashable {
    /// The state of the store that it shows.
    var revision: Int64
    /// The templates, options and assets that it was rendered with; nil if another version rendered it.
    var fingerprints: StorefrontFingerprints?
    /// How many reviews it shows or counts.
    public internal(set) var reviews: Int
    /// How many products it has.
    public internal(set) var products: Int
    /// What is in its feed, what is not and why; nil if no feed was written yet.
    public internal(set) var feed: FeedReport?
    /// The files of its feed in order; nil if another version wrote it, or none was written yet.
    public internal(set) var feedShards: [FeedShard]?
    /// What is in its gallery; nil if it has none.
    var gallery: GalleryFacts?
}
