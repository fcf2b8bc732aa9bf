import Reviews
import Testing

@Suite("Rating summaries")
struct RatingSummaryTests {
    func summary(_ counts: [Int: Int]) throws -> RatingSummary {
        let ratings = try counts.flatMap { stars, count in
            Array(repeating: try #require(Stars(Double(stars))), count: count)
        }
        return try #require(RatingSummary(ratings))
    }

    @Test("there is none of nothing")
    func nothing() throws {
        #expect(RatingSummary([]) == nil)
        #expect(RatingSummary(count: 0, average: .highest) == nil)
        #expect(RatingSummary.combining([]) == nil)
    }

    @Test("count, average and distribution agree")
    func counting() throws {
        let summary = try summary([5: 2, 4: 1, 1: 1])
        #expect(summary.count == 4)
        #expect(summary.average == Stars(3.75))
        #expect(summary.distribution?.total == 4)
    }

    @Test("a distribution that does not add up is dropped")
    func disagreeing() throws {
        let distribution = try #require(StarDistribution([5: 3]))
        #expect(RatingSummary(count: 4, average: .highest, distribution: distribution)?.distribution == nil)
    }

    @Test("parts weigh as much as they have ratings, and combining equals counting all together")
    func combining() throws {
        let left = try summary([5: 30, 3: 10])
        let right = try summary([1: 10])
        let both = try #require(RatingSummary.combining([left, right]))
        #expect(both == (try summary([5: 30, 3: 10, 1: 10])))
    }

    @Test("a part without a distribution takes the whole one away")
    func combiningWithoutDistribution() throws {
        let plain = try #require(RatingSummary(count: 10, average: .highest))
        let both = try #require(RatingSummary.combining([try summary([1: 10]), plain]))
        #expect(both.count == 20)
        #expect(both.average == Stars(3))
        #expect(both.distribution == nil)
    }

    @Test(
        "percentages always sum to a hundred",
        arguments: [
            [1: 1, 2: 1, 3: 1], [1: 1, 2: 1, 3: 1, 4: 1, 5: 1], [5: 999, 4: 1], [1: 7, 2: 13, 3: 29, 4: 53, 5: 101],
            [5: 1],
        ]
    )
    func percentages(counts: [Int: Int]) throws {
        let percentages = try #require(StarDistribution(counts)).percentages
        #expect(percentages.reduce(0, +) == 100)
        for (index, percentage) in percentages.enumerated() {
            let exact = Double(counts[index + 1] ?? 0) * 100 / Double(counts.values.reduce(0, +))
            #expect(abs(Double(percentage) - exact) < 1)
        }
    }

    @Test("percentages of nothing are nothing")
    func percentagesOfNothing() {
        #expect(StarDistribution().percentages == [0, 0, 0, 0, 0])
    }
}
