import Templates

/// The rating of one aspect beside the whole, such as delivery.
struct AspectModel: TemplateModel, Hashable {
    static let modelName = "aspect"
    static let fields: [Field<AspectModel>] = [
        .text("name", "the question as the reviewer read it", \.name),
        .model("review-rating", "the stars given", \.reviewRating),
    ]

    /// The question.
    let name: String
    /// The stars given.
    let reviewRating: StarsModel
}
