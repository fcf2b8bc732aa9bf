import Reviews
import Templates

/// How a product, or the shop, was rated in one aspect, such as delivery.
struct AspectRatingModel: TemplateModel {
    static let modelName = "aspect-rating"
    static let fields: [Field<AspectRatingModel>] = [
        .text("name", "the question as the reviewers read it", \.name),
        .model("aggregate-rating", "its average, count and histogram, as eKomi counts them", \.aggregateRating),
    ]

    /// The question.
    let name: String
    /// Average, count and histogram.
    let aggregateRating: AggregateRatingModel
}
