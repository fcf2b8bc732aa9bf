/// How many reviews gave each whole number of stars.
public struct StarDistribution: Sendable, Hashable, Codable {
    /// Counts for one to five stars, in that order; always five.
    private var counts: [Int]

    /// A distribution of nothing.
    public init() { counts = [0, 0, 0, 0, 0] }

    /// Makes a distribution from the counts for one to five stars, in that order.
    ///
    /// Nil if there are not five, or one is negative.
    package init?(counts: [Int]) {
        guard counts.count == 5, counts.allSatisfy({ $0 >= 0 }) else { return nil }
        self.counts = counts
    }

    /// Makes a distribution from the count of each number of stars; a missing one is 0.
    ///
    /// Nil if a count is negative or a number of stars is outside 1…5.
    public init?(_ counts: [Int: Int]) {
        guard counts.allSatisfy({ (1...5).contains($0.key) && $0.value >= 0 }) else { return nil }
        self.counts = (1...5).map { counts[$0] ?? 0 }
    }

    /// How many reviews gave this many stars, 1…5; 0 outside.
    public subscript(stars: Int) -> Int {
        (1...5).contains(stars) ? counts[stars - 1] : 0
    }

    /// How many reviews there are in all.
    public var total: Int { counts.reduce(0, +) }

    /// Counts one more review.
    public mutating func add(_ stars: Stars, count: Int = 1) {
        counts[stars.whole - 1] += count
    }

    /// Both distributions together.
    public static func + (left: Self, right: Self) -> Self {
        var sum = left
        for index in sum.counts.indices { sum.counts[index] += right.counts[index] }
        return sum
    }

    /// Whole percentages for one to five stars that sum to exactly 100; all 0 if there are no reviews.
    ///
    /// By largest remainder, so that no bar is further than one percent from the truth; of equal remainders the
    /// one with more stars gets it.
    public var percentages: [Int] {
        let total = self.total
        guard total > 0 else { return [0, 0, 0, 0, 0] }
        var shares = counts.map { $0 * 100 / total }
        let missing = 100 - shares.reduce(0, +)
        let byRemainder = counts.indices.sorted { (counts[$0] * 100 % total, $0) > (counts[$1] * 100 % total, $1) }
        for index in byRemainder.prefix(missing) { shares[index] += 1 }
        return shares
    }
}
