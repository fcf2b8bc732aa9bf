/// How a product, or a shop, was rated in one aspect, such as delivery.
public struct AspectRating: Sendable, Hashable, Codable {
    /// The question as the reviewers read it; hostile like all that others wrote.
    public var name: String
    /// Count, average and distribution.
    public var summary: RatingSummary

    /// Makes a rating of an aspect.
    public init(name: String, summary: RatingSummary) {
        self.name = name
        self.summary = summary
    }
}
