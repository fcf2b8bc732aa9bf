/// A review as a shop exports it.
public struct SampleReview: Codable, Sendable {
    /// Its id.
    public let review_id: String
    /// The product it is about.
    public let product_id: String
    /// 1 to 5.
    public let rating: Int
    /// Its heading.
    public let title: String
    /// Its text.
    public var content: String
    /// Who wrote it.
    public let reviewer_name: String
    /// When.
    public let review_timestamp: String
    /// Whether the shop knows that it was bought.
    public let is_verified_purchase: String
}
