public import Reviews
public import Templates

import struct Foundation.Date

/// What the template of a seller-review feed can show about a review of the shop: plain and masked.
public struct SellerReviewView: TemplateModel {
    let id: String
    /// Nil for a reviewer who is not named.
    let reviewerName: String?
    let created: Date
    /// When the feed last said something else of it; set once that is known.
    var updated: Date
    let country: String?
    let title: String?
    /// Empty where only stars were given, which this feed allows.
    let content: String
    let rating: String
    let collectionMethod: String?

    /// Lays out a review.
    public init(_ review: Review, options: SellerReviewFeedOptions) {
        var texts = MaskedTexts()
        id = PlainText.line(review.id.rawValue)
        reviewerName = options.names.displayName(of: review.reviewer).map(PlainText.line).flatMap(\.nonEmpty)
        created = review.date
        updated = review.date
        country = (review.country ?? options.defaultCountry).flatMap(CountryCode.normalized)
        title = texts.line(review.title)
        content = texts.paragraphs(review.text) ?? ""
        rating = review.stars.description
        collectionMethod = review.collectionMethod.map { method in
            switch method {
            case .unsolicited: "unsolicited"
            case .postFulfillment: "after_fulfillment"
            }
        }
    }

    /// The same for the same words about a review, whenever they were said.
    var digest: UInt64 {
        var hash = StableHash()
        // What is absent is no empty text: a text that ends never holds this byte.
        for text in [id, reviewerName, country, title, content, rating, collectionMethod] {
            hash.combine(delimiting: (text ?? "\u{0}").utf8)
        }
        hash.combine(UInt64(bitPattern: Int64(created.timeIntervalSince1970)))
        return hash.finalized()
    }

    /// The name in messages and in the reference page.
    public static let modelName = "seller-review"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .text("id", "the review's id, the same in every feed", \.id),
        .text(
            "reviewer-name",
            "the name to show, such as `Anna B.`; absent if the reviewer is not named",
            \.reviewerName
        ),
        .date("created", "when the review was submitted", \.created),
        .date("updated", "when anything said of the review last changed", { max($0.created, $0.updated) }),
        .text(
            "country",
            "ISO 3166-1 code of the country of the purchase: the reviewer's, else the storefront's; absent if unknown",
            \.country
        ),
        .text("title", "the heading, if there is one", \.title),
        .text("content", "the text, plain, with line breaks; absent if only stars were given", \.content),
        .text("rating", "the rating with a decimal dot, 1 to 5", \.rating),
        .text("collection-method", "`unsolicited` or `after_fulfillment`, or absent", \.collectionMethod),
    ]
}
