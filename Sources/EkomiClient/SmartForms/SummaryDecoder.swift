import Reviews

/// Reads count, average and distribution; what is missing is reckoned from what is there, never from nothing.
struct SummaryDecoder {
    let record: Record

    /// The summary, or nil if there are no ratings.
    func summary() throws(RecordFault) -> RatingSummary? {
        let distribution = try distribution()
        let count = try count() ?? distribution?.total
        guard let count else {
            throw RecordFault(missing: record.expectedKey(.totalReviews), expected: "how many ratings there are")
        }
        guard count > 0 else { return nil }
        return RatingSummary(count: count, average: try average(distribution), distribution: distribution)
    }

    private func count() throws(RecordFault) -> Int? {
        if let count = try record.count(.totalReviews) { return count }
        // Where there is no other count, `rating_count` may be one instead of the distribution.
        return record.entry(.ratings)?.value.int
    }

    private func average(_ distribution: StarDistribution?) throws(RecordFault) -> Stars {
        let expected = "1 to 5 stars"
        if let entry = record.entry(.averageRating) {
            guard let value = entry.value.double, let stars = Stars(value) else {
                throw RecordFault(entry, expected: expected)
            }
            return stars
        }
        guard let distribution, let summary = RatingSummary(distribution) else {
            throw RecordFault(missing: record.expectedKey(.averageRating), expected: expected)
        }
        return summary.average
    }

    private func distribution() throws(RecordFault) -> StarDistribution? {
        guard let entry = record.entry(.ratings), entry.value.int == nil else { return nil }
        let fault = RecordFault(entry, expected: "a count for each number of stars, 1 to 5")
        var counts: [Int: Int] = [:]
        for (stars, count) in try pairs(entry.value, fault) {
            // Forms may offer 0 stars, which nobody can give.
            if stars == 0, count == 0 { continue }
            counts[stars, default: 0] += count
        }
        guard let distribution = StarDistribution(counts) else { throw fault }
        return distribution
    }

    /// Stars and their count, of `{"5":311}` or of `[{"rating":5,"count":311}]`.
    private func pairs(_ value: JSONValue, _ fault: RecordFault) throws(RecordFault) -> [(Int, Int)] {
        switch value {
        case .object(let object):
            var pairs: [(Int, Int)] = []
            for member in object.members {
                guard let stars = Int(member.key), let count = member.value.int else { throw fault }
                pairs.append((stars, count))
            }
            return pairs
        case .array(let array):
            var pairs: [(Int, Int)] = []
            for value in array {
                guard let stars = (value["rating"] ?? value["stars"])?.int,
                    let count = (value["count"] ?? value["total"])?.int
                else { throw fault }
                pairs.append((stars, count))
            }
            return pairs
        case .null, .bool, .number, .string: throw fault
        }
    }
}

extension RatingSummary {
    /// What a distribution amounts to by itself; nil if it counts nothing.
    init?(_ distribution: StarDistribution) {
        let count = distribution.total
        guard count > 0 else { return nil }
        let sum = (1...5).reduce(0) { $0 + $1 * 100 * distribution[$1] }
        guard let average = Stars(hundredths: (sum * 2 + count) / (count * 2)) else { return nil }
        self.init(count: count, average: average, distribution: distribution)
    }
}
