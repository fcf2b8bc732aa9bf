import Reviews
import Templates

/// A rating somebody gave, or the average of many: a row of stars.
struct StarsModel: TemplateModel, Hashable {
    static let modelName = "stars"
    static let fields: [Field<StarsModel>] = [
        .decimal("rating-value", "stars, 1 to 5, with at most two decimals") { $0.stars.value },
        .integer("best-rating", "the highest rating there is: 5") { _ in Stars.highest.whole },
        .integer("worst-rating", "the lowest rating there is: 1") { _ in Stars.lowest.whole },
        .integer("fill", "how much of the row of stars is filled, in percent, 20 to 100") { $0.fill },
    ]

    /// The rating.
    let stars: Stars

    /// The share of the row that is filled, in whole percent: 4.3 stars fill 86.
    var fill: Int { (stars.hundredths * 2 + 5) / 10 }

    init(_ stars: Stars) { self.stars = stars }
}
