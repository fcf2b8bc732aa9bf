import Templates

/// What the fragment shows of a review.
struct Review: TemplateModel {
    var author: String
    var published: String
    var date: String
    var title: String
    var text: String
    var stars: Int

    static let modelName = "review"
    static let fields: [Field<Self>] = [
        .text("author", "Who wrote it.", \.author),
        .text("published", "The day as `2026-05-04`.", \.published),
        .text("date", "The day in words.", \.date),
        .text("title", "What it is headed by.", \.title),
        .text("text", "What it says.", \.text),
        .integer("stars", "1 to 5.", \.stars),
    ]
}
