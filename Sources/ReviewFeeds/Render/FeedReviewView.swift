import Reviews
public import Templates

import struct Foundation.Date

/// What a feed's template can show about a review: plain, masked, and of the forms the schema asks for.
///
/// Its texts lie in the batch that the review came in, which is lent to whoever renders it, so that it is plain bits and
/// each field that a feed asks of every review is read where it lies.
public struct FeedReviewView: TemplateModel {
    var id: Range<Int>?
    /// The id to fall back on where another review of the feed has the first.
    let spareID: Range<Int>
    /// Nil for a reviewer who is not named.
    let reviewerName: Range<Int>?
    let reviewerID: Range<Int>?
    let language: Range<Int>?
    let country: Range<Int>?
    let date: Date
    let title: Range<Int>?
    let content: Range<Int>?
    let hasPros: Bool
    /// Which of the batch's listed texts these are, as with all lists.
    let pros: Range<Int>
    let prosLine: Range<Int>?
    let hasCons: Bool
    let cons: Range<Int>
    let consLine: Range<Int>?
    let url: Range<Int>?
    let urlType: Range<Int>?
    let hasPictures: Bool
    let pictures: Range<Int>
    let rating: Range<Int>?
    let stars: Stars
    let productID: Range<Int>?
    let productName: Range<Int>?
    let productURL: Range<Int>?
    let isSpam: Bool
    let isVerifiedPurchase: Range<Int>?
    let isIncentivized: Range<Int>?
    let collectionMethod: Range<Int>?
    /// How many details were masked in its texts.
    let maskedDetailCount: Int
    /// Whether the content is the heading, for want of a text.
    let isTitleAsText: Bool

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
        .flag("has-pros", "whether the reviewer named advantages", \.hasPros),
        .texts("pros", "what the reviewer liked", \.pros),
        .text("pros-line", "the same in one text, parted by `|`", \.prosLine),
        .flag("has-cons", "whether the reviewer named drawbacks", \.hasCons),
        .texts("cons", "what the reviewer disliked", \.cons),
        .text("cons-line", "the same in one text, parted by `|`", \.consLine),
        .text("url", "address of the page where the review can be read; absent only in further feeds", \.url),
        .text("url-type", "`singleton` if that page shows this review only, else `group`", \.urlType),
        .flag("has-pictures", "whether pictures came with the review", \.hasPictures),
        .texts("pictures", "addresses of the reviewer's pictures", \.pictures),
        .text("rating", "the rating with a decimal dot, 1 to 5", \.rating),
        .decimal("rating-value", "the same as a number", { $0.stars.value }),
        .text("product-id", "the shop's own id of the first product", \.productID),
        .text("product-name", "the first product's name, if known", \.productName),
        .text("product-url", "address of the first product's page", \.productURL),
        .sharedList(
            "products",
            "the products the review is about; none only in further feeds",
            of: FeedProductView.self
        ),
        .flag("is-spam", "whether the source marks the review as spam", \.isSpam),
        .text("is-verified-purchase", "`true` or `false`, or absent if nobody knows", \.isVerifiedPurchase),
        .text("is-incentivized", "`true` or `false`, or absent if nobody knows", \.isIncentivized),
        .text("collection-method", "`unsolicited` or `post_fulfillment`, or absent", \.collectionMethod),
    ]
}
