/// What was rendered of one feed, and what was counted meanwhile.
struct FeedPart {
    var output: [UInt8] = []
    private var report = FeedReport()
    /// How many reviews were matched as `FeedMatch.allCases` has it; a dictionary would be looked into for each review.
    private var matchCounts = [Int](repeating: 0, count: FeedMatch.allCases.count)

    /// Counts a review that was rendered.
    mutating func count(_ view: FeedReviewView, _ match: FeedMatch) {
        report.includedCount += 1
        matchCounts[match.rank] += 1
        report.maskedDetailCount += view.maskedDetailCount
        if view.isSpam { report.spamCount += 1 }
        if view.reviewerName == nil { report.anonymousCount += 1 }
        if view.isTitleAsText { report.titleAsTextCount += 1 }
    }

    /// Counts a review that is left out.
    mutating func leaveOut(_ reason: FeedOmission) { report.omissions[reason, default: 0] += 1 }

    /// What was counted.
    var counts: FeedReport {
        var counts = report
        for (match, count) in zip(FeedMatch.allCases, matchCounts) where count > 0 { counts.matches[match] = count }
        return counts
    }

    /// Begins anew, in the same memory if that is no more than so many bytes.
    mutating func removeAll(keepingUpTo mostKept: Int) {
        output.removeAll(keepingCapacity: output.capacity <= mostKept)
        report = FeedReport()
        for index in matchCounts.indices { matchCounts[index] = 0 }
    }
}
