import Reviews
import Templates

/// A rating somebody gave, or the average of many: a row of stars.
struct StarsModel: TemplateModel, Hashable {
    static let modelName = "stars"
    static let fields: [Field<StarsModel>] = [
        .decimal("rating-value", "stars, 1 to 5, with at most two decimals", \.ratingValue),
        .integer("best-rating", "the highest rating there is: 5", \.bestRating),
        .integer("worst-rating", "the lowest rating there is: 1", \.worstRating),
        .integer("fill", "how much of the row of stars is filled, in percent, 20 to 100", \.fill),
    ]

    /// The rating.
    let stars: Stars
    /// The rating as a number.
    let ratingValue: Double
    /// The highest rating there is.
    let bestRating = Stars.highest.whole
    /// The lowest rating there is.
    let worstRating = Stars.lowest.whole
    /// The share of the row that is filled, in whole percent: 4.3 stars fill 86.
    let fill: Int

    init(_ stars: Stars) {
        self.stars = stars
        ratingValue = stars.value
        fill = (stars.hundredths * 2 + 5) / 10
    }
}
