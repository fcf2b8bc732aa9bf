/// Count, average and distribution of ratings: the one model behind every number that is shown.
///
/// There is no summary of nothing: where there are no ratings, there is no summary.
public struct RatingSummary: Sendable, Hashable, Codable {
    /// How many ratings there are, at least 1.
    public let count: Int
    /// Average in stars, 1…5; see AggregateRating.ratingValue.
    public let average: Stars
    /// How many ratings gave each number of stars; nil if the source does not tell.
    public let distribution: StarDistribution?

    /// Makes a summary, or nil if there are no ratings.
    ///
    /// A distribution that does not add up to `count` is dropped: a histogram that disagrees with the number
    /// above it is worse than none.
    public init?(count: Int, average: Stars, distribution: StarDistribution? = nil) {
        guard count > 0 else { return nil }
        self.count = count
        self.average = average
        self.distribution = distribution?.total == count ? distribution : nil
    }

    /// Counts ratings; nil if there are none.
    public init?(_ ratings: some Sequence<Stars>) {
        var distribution = StarDistribution()
        var sum = 0
        var count = 0
        for stars in ratings {
            distribution.add(stars)
            sum += stars.hundredths
            count += 1
        }
        guard count > 0, let average = Stars(hundredths: (sum * 2 + count) / (count * 2)) else { return nil }
        self.init(count: count, average: average, distribution: distribution)
    }

    /// Several summaries as one, each weighing as much as it has ratings; nil if there are none.
    ///
    /// The distribution survives only if every part has one.
    public static func combining(_ parts: some Collection<RatingSummary>) -> RatingSummary? {
        if parts.count == 1 { return parts.first }
        let count = parts.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        let sum = parts.reduce(0) { $0 + $1.average.hundredths * $1.count }
        guard let average = Stars(hundredths: (sum * 2 + count) / (count * 2)) else { return nil }
        let distributions = parts.compactMap(\.distribution)
        let distribution = distributions.count == parts.count ? distributions.reduce(StarDistribution(), +) : nil
        return RatingSummary(count: count, average: average, distribution: distribution)
    }
}
