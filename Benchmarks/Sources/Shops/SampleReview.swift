/// A review as a shop exports it.
public struct SampleReview: Codable, Sendable {
    /// Its id.
    public let id: String
    /// The product it is about.
    public let product: String
    /// 1 to 5.
    public let rating: Int
    /// Its heading.
    public let title: String
    /// Its text.
    public var content: String
    /// Who wrote it.
    public let reviewer: String
    /// When.
    public let timestamp: String
    /// Whether the shop knows that it was bought.
    public let isVerified: String

    /// The names that files to import have for these.
    private enum CodingKeys: String, CodingKey {
        case rating
        case title
        case content
        case id = "review_id"
        case product = "product_id"
        case reviewer = "reviewer_name"
        case timestamp = "review_timestamp"
        case isVerified = "is_verified_purchase"
    }
}
