import Reviews
import Templates

/// The rating of a product or of the shop: average, counts and histogram, the same in every output.
struct AggregateRatingModel: TemplateModel, Hashable {
    static let modelName = "aggregate-rating"
    static let fields: [Field<AggregateRatingModel>] = [
        .decimal("rating-value", "the average in stars, 1 to 5, with at most two decimals", \.average.ratingValue),
        .text("tenths", "the average with one decimal and a dot, as the pictures of stars are named") {
            let tenths = ($0.average.stars.hundredths + 5) / 10
            return "\(tenths / 10).\(tenths % 10)"
        },
        .integer("best-rating", "the highest rating there is: 5", \.average.bestRating),
        .integer("worst-rating", "the lowest rating there is: 1", \.average.worstRating),
        .integer("fill", "how much of the row of stars is filled, in percent, 20 to 100", \.average.fill),
        .integer("rating-count", "how many people gave stars, with or without a text", \.ratingCount),
        .integer("review-count", "how many reviews there are; absent if none", \.reviewCount),
        .list("histogram", "one bar for each number of stars, five first; empty if not known") { $0.histogram },
    ]

    /// The average.
    let average: StarsModel
    /// How many ratings there are, at least 1.
    let ratingCount: Int
    /// How many reviews there are, at least 1, or nil.
    let reviewCount: Int?
    /// Bars from five stars to one; empty if the distribution is not known.
    ///
    /// Made for the few outputs that show it.
    var histogram: [HistogramBarModel] { distribution.map(HistogramBarModel.bars) ?? [] }

    private let distribution: StarDistribution?

    init(_ summary: RatingSummary, reviewCount: Int) {
        average = StarsModel(summary.average)
        ratingCount = summary.count
        self.reviewCount = reviewCount > 0 ? reviewCount : nil
        distribution = summary.distribution
    }
}
