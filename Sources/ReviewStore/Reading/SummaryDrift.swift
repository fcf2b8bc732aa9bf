public import Reviews

/// How far eKomi's own count of a product, or of the shop, is from ours.
public struct SummaryDrift: Sendable, Hashable, Codable {
    /// The product; nil for the shop.
    public var product: Product.ID?
    /// How many ratings eKomi counts.
    public var told: Int
    /// How many published reviews there are here.
    public var counted: Int
    /// eKomi's average in stars.
    public var toldAverage: Double?
    /// Our average in stars; nil if there is nothing to reckon it from.
    public var countedAverage: Double?
}

/// How far eKomi's own counts of an account are from ours, and where most.
public struct DriftReport: Sendable, Hashable, Codable {
    /// How many products, the shop among them, eKomi counts.
    public var compared = 0
    /// How many of them differ by more than the limit.
    public var drifting = 0
    /// The farthest of them.
    public var farthest: [SummaryDrift] = []

    /// Compared nothing yet.
    public init() {}
}
