public import Templates

import struct Foundation.Date

/// What a feed's template can show about a review: plain, masked, and of the forms the schema asks for.
public struct FeedReviewView: TemplateModel {
    var id: String
    /// The id to fall back on where another review of the feed has the first.
    let spareID: String
    /// Nil for a reviewer who is not named.
    let reviewerName: String?
    let reviewerID: String?
    let language: String?
    let country: String?
    let date: Date
    let title: String?
    let content: String
    let pros: [String]
    let cons: [String]
    let url: String
    let urlType: String
    let pictures: [String]
    let rating: String
    let products: [FeedProductView]
    let isSpam: Bool
    let isVerifiedPurchase: Bool?
    let isIncentivized: Bool?
    let collectionMethod: String?
    /// How many details were masked in its texts.
    let maskedDetailCount: Int
    /// Whether the content is the heading, for want of a text.
    let isTitleAsText: Bool

    private static func line(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.map { $0.replacing("|", with: "/") }.joined(separator: "|")
    }

    /// The name in messages and in the reference page.
    public static let modelName = "feed-review"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .text("id", "the review's id, unique within the feed", \.id),
        .text(
            "reviewer-name",
            "the name to show, such as `Anna B.`; absent if the reviewer is not named",
            \.reviewerName
        ),
        .text("reviewer-id", "the reviewer's id at the source, if known", \.reviewerID),
        .text("language", "BCP 47 tag of the text, if known", \.language),
        .text("country", "ISO 3166-1 code of the reviewer's country in capitals, if known", \.country),
        .date("date", "when the review was submitted", \.date),
        .text("title", "the heading, if there is one", \.title),
        .text("content", "the text, plain, with line breaks; absent only in further feeds", \.content),
        .flag("has-pros", "whether the reviewer named advantages", { !$0.pros.isEmpty }),
        .texts("pros", "what the reviewer liked", \.pros),
        .text("pros-line", "the same in one text, parted by `|`", { line($0.pros) }),
        .flag("has-cons", "whether the reviewer named drawbacks", { !$0.cons.isEmpty }),
        .texts("cons", "what the reviewer disliked", \.cons),
        .text("cons-line", "the same in one text, parted by `|`", { line($0.cons) }),
        .text("url", "address of the page where the review can be read; absent only in further feeds", \.url),
        .text("url-type", "`singleton` if that page shows this review only, else `group`", \.urlType),
        .flag("has-pictures", "whether pictures came with the review", { !$0.pictures.isEmpty }),
        .texts("pictures", "addresses of the reviewer's pictures", \.pictures),
        .text("rating", "the rating with a decimal dot, 1 to 5", \.rating),
        .decimal("rating-value", "the same as a number", { Double($0.rating) }),
        .text("product-id", "the shop's own id of the first product", { $0.products.first?.id }),
        .text("product-name", "the first product's name, if known", { $0.products.first?.name }),
        .text("product-url", "address of the first product's page", { $0.products.first?.url }),
        .list(
            "products",
            "the products the review is about; none only in further feeds",
            of: FeedProductView.self,
            \.products
        ),
        .flag("is-spam", "whether the source marks the review as spam", \.isSpam),
        .text(
            "is-verified-purchase",
            "`true` or `false`, or absent if nobody knows",
            { $0.isVerifiedPurchase?.description }
        ),
        .text("is-incentivized", "`true` or `false`, or absent if nobody knows", { $0.isIncentivized?.description }),
        .text("collection-method", "`unsolicited` or `post_fulfillment`, or absent", \.collectionMethod),
    ]
}
