import Templates

/// What the fragment shows.
struct Product: TemplateModel {
    var name: String
    var average: Double
    var reviews: [Review]

    static let modelName = "product"
    static let fields: [Field<Self>] = [
        .text("name", "What it is called.", \.name),
        .integer("count", "How many reviews there are.") { $0.reviews.count },
        .decimal("average", "Their average.") { $0.average },
        .list("reviews", "The reviews.") { $0.reviews },
    ]
}
