public import struct Reviews.RatingSummary
public import struct Reviews.StarDistribution
public import struct Reviews.Stars

extension QuestionStatistics {
    /// Count, average and distribution of a question that is answered in stars; nil if its answers are none.
    ///
    /// The options of a sub-rating are called by their stars, or have numbers of their own and stars for labels.
    public var stars: RatingSummary? {
        let told = average.flatMap { Stars($0) }
        guard !counts.isEmpty else {
            guard let told, let total else { return nil }
            return RatingSummary(count: total, average: told)
        }
        guard let byStars = Self.stars(counts, \.option) ?? Self.stars(counts, \.label),
            let distribution = StarDistribution(byStars), let reckoned = RatingSummary(distribution)
        else { return nil }
        return RatingSummary(count: reckoned.count, average: told ?? reckoned.average, distribution: distribution)
    }

    /// How often each number of stars was given; nil if something else was.
    private static func stars(_ counts: [Count], _ name: KeyPath<Count, String>) -> [Int: Int]? {
        var byStars: [Int: Int] = [:]
        for count in counts {
            guard let stars = Int(count[keyPath: name]), (0...5).contains(stars) else { return nil }
            // Forms may offer 0 stars, which nobody can give.
            guard stars > 0 || count.count == 0 else { return nil }
            if stars > 0 { byStars[stars, default: 0] += count.count }
        }
        return byStars
    }
}
