public import Reviews

/// What a seller-review feed says of the merchant, and how it treats people's words.
public struct SellerReviewFeedOptions: Sendable, Hashable {
    /// The merchant's id, the same in every feed there will ever be.
    public var merchantID: String
    /// The merchant's name.
    public var merchantName: String
    /// The merchant's shop.
    public var merchantURL: String
    /// The page where all reviews of the merchant can be read.
    public var ratingURL: String
    /// The country of purchases that do not tell their own, by ISO 3166-1.
    public var defaultCountry: String?
    /// How much of a reviewer's name is shown.
    public var names: ReviewerNamePolicy

    /// Makes options; by default names are abbreviated.
    public init(
        merchantID: String,
        merchantName: String,
        merchantURL: String,
        ratingURL: String,
        defaultCountry: String? = nil,
        names: ReviewerNamePolicy = .abbreviated
    ) {
        self.merchantID = merchantID
        self.merchantName = merchantName
        self.merchantURL = merchantURL
        self.ratingURL = ratingURL
        self.defaultCountry = defaultCountry
        self.names = names
    }
}
