import Reviews
import Templates

/// One bar of the histogram: how many gave this many stars.
struct HistogramBarModel: TemplateModel, Hashable {
    static let modelName = "histogram-bar"
    static let fields: [Field<HistogramBarModel>] = [
        .integer("stars", "the number of stars, 1 to 5", \.stars),
        .integer("count", "how many ratings have that many stars", \.count),
        .integer("share", "their share in whole percent; the five shares sum to 100", \.share),
    ]

    /// The number of stars, 1…5.
    let stars: Int
    /// How many ratings have that many.
    let count: Int
    /// Their share in percent, 0…100.
    let share: Int

    /// The bars of a distribution, from five stars to one.
    static func bars(_ distribution: StarDistribution) -> [HistogramBarModel] {
        zip(1...5, distribution.percentages).reversed()
            .map { stars, share in
                HistogramBarModel(stars: stars, count: distribution[stars], share: share)
            }
    }
}
