import Templates

import struct Foundation.Date

/// What the merchant answered to a review.
struct ReplyModel: TemplateModel {
    static let modelName = "reply"
    static let fields: [Field<ReplyModel>] = [
        .text("text", "the merchant's words, plain, with line breaks", \.text),
        .markup("markup", "the same as HTML, where the storefront reads replies as Markdown", \.markup),
        .date("date-published", "when it was written; absent if not known") { $0.datePublished },
    ]

    /// The words, plain.
    let text: String
    /// The words as HTML, or nil where they are plain.
    let markup: SafeMarkup?
    /// When it was written, or nil.
    let datePublished: Date?
}
