import Templates

import struct Foundation.Date

/// A review as it is shown: masked, with its author's name as the policy allows it.
///
/// Its texts lie in the batch that it was made in, which has to be lent to whoever renders it.
struct ReviewModel: TemplateModel {
    static let modelName = "review"
    static let fields: [Field<ReviewModel>] = [
        .text("review-id", "its id, the same in every output and as long as it is there", \.reviewID),
        .text("author", "who wrote it, as the name policy allows; absent if nobody is to be named", \.author),
        .date("date-published", "when it was submitted", \.datePublished),
        .model("review-rating", "the stars it gave", \.reviewRating),
        .text("name", "its heading; absent if it has none", \.name),
        .text("review-body", "its text, plain, with line breaks; absent if it has none", \.reviewBody),
        .markup("review-markup", "its text as HTML, where the storefront reads reviews as Markdown", \.reviewMarkup),
        .text("in-language", "the language of its text, where that is known", \.language),
        .text("foreign-language", "the same, but only where it differs from the page's", \.foreignLanguage),
        .text(
            "language-name",
            "that language's own name, such as Deutsch; only where it differs from the page's",
            \.languageName
        ),
        .flag("is-verified", "whether the source knows that the author bought the product", \.isVerified),
        .flag("is-incentivized", "whether the author was given something for it", \.isIncentivized),
        .texts("positive-notes", "what the author liked", \.positiveNotes),
        .texts("negative-notes", "what the author disliked", \.negativeNotes),
        .texts("images", "addresses of pictures that came with it", \.images),
        .list("aspects", "ratings of single aspects, such as delivery") { $0.aspects },
        .list("replies", "the merchant's public answers, oldest first") { $0.replies },
        .integer("helpful-count", "how many readers found it helpful; absent if none", \.helpfulCount),
    ]

    /// The id.
    let reviewID: Range<Int>?
    /// The name that is shown, or nil.
    let author: Range<Int>?
    /// When it was submitted.
    let datePublished: Date
    /// The stars it gave.
    let reviewRating: StarsModel
    /// The heading, or nil.
    let name: Range<Int>?
    /// The text, or nil.
    let reviewBody: Range<Int>?
    /// The text as HTML, or nil where it is plain.
    let reviewMarkup: SafeMarkup?
    /// BCP 47 tag of the text's language, or nil.
    let language: Range<Int>?
    /// The same, or nil where it is the language of the page.
    let foreignLanguage: Range<Int>?
    /// That language's own name, or nil.
    let languageName: String?
    /// Whether the purchase is verified.
    let isVerified: Bool
    /// Whether it was rewarded.
    let isIncentivized: Bool
    /// What the author liked.
    let positiveNotes: Range<Int>
    /// What the author disliked.
    let negativeNotes: Range<Int>
    /// Addresses of pictures.
    let images: Range<Int>
    /// Ratings of single aspects.
    let aspects: [AspectModel]
    /// The merchant's answers.
    let replies: [ReplyModel]
    /// How many found it helpful, or nil.
    let helpfulCount: Int?
}
