import Reviews
public import Templates

public import struct Foundation.Date

/// What the templates of a seller-review feed can show about the merchant.
public struct SellerFeedHeadView: TemplateModel {
    let id: String
    let name: String
    let url: String
    let ratingURL: String
    /// When the merchant first stood in a feed.
    let created: Date
    /// When anything said of the merchant last changed.
    let updated: Date

    /// Lays out a merchant who first stood in a feed, and last changed, at these moments.
    public init(_ options: SellerReviewFeedOptions, created: Date, updated: Date) {
        id = PlainText.line(options.merchantID)
        name = PlainText.line(options.merchantName)
        url = WebAddress.normalized(options.merchantURL) ?? options.merchantURL
        ratingURL = WebAddress.normalized(options.ratingURL) ?? options.ratingURL
        self.created = created
        self.updated = updated
    }

    /// The same for the same words about a merchant, whenever they were said.
    public static func digest(_ options: SellerReviewFeedOptions) -> UInt64 {
        var hash = StableHash()
        for text in [options.merchantID, options.merchantName, options.merchantURL, options.ratingURL] {
            hash.combine(delimiting: text.utf8)
        }
        return hash.finalized()
    }

    /// The name in messages and in the reference page.
    public static let modelName = "seller-feed"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .text("merchant-id", "the merchant's id, the same in every feed", \.id),
        .text("merchant-name", "the merchant's name", \.name),
        .text("merchant-url", "address of the shop", \.url),
        .text("rating-url", "address of the page where all reviews of the merchant can be read", \.ratingURL),
        .date("merchant-created", "when the merchant first stood in a feed", \.created),
        .date("merchant-updated", "when anything said of the merchant last changed", \.updated),
    ]
}
