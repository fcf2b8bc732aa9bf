import Reviews
import Templates

/// Lays out reviews, renders them and counts what became of them; one of several that work side by side.
///
/// Sendable although it changes: the writer lets one thread at a time use it, and waits for all of them.
final class FeedReviewRenderer: @unchecked Sendable {
    private let options: ProductReviewFeedOptions
    private var codes = RecentCodes()
    /// How many reviews were matched as `FeedMatch.allCases` has it.
    private var matchCounts = [Int](repeating: 0, count: FeedMatch.allCases.count)
    private var items: ItemRenderer<FeedHeadView, FeedReviewView>
    /// What was rendered since it was taken.
    private(set) var output: [UInt8] = []
    /// What was counted since it was taken.
    private(set) var report = FeedReport()

    init(_ template: ProductReviewFeedTemplate, head: FeedHeadView, options: ProductReviewFeedOptions) {
        self.options = options
        items = template.stream.items(of: head)
    }

    /// Renders reviews that no two of which are called the same.
    func render(_ reviews: ArraySlice<(review: Review, products: FeedProducts)>) throws {
        // By index, so that they are read where they lie.
        for index in reviews.indices {
            guard var view = layOut(reviews[index].review, reviews[index].products) else { continue }
            try render(&view, reviews[index].products)
        }
    }

    /// Renders a review that was laid out.
    func render(_ view: inout FeedReviewView, _ products: FeedProducts) throws {
        try items.render(&view, into: &output)
        report.includedCount += 1
        matchCounts[products.match.rank] += 1
        report.maskedDetailCount += view.maskedDetailCount
        if view.isSpam { report.spamCount += 1 }
        if view.reviewerName == nil { report.anonymousCount += 1 }
        if view.isTitleAsText { report.titleAsTextCount += 1 }
    }

    /// Lays a review out, or counts why it is left out.
    func layOut(_ review: Review, _ products: FeedProducts) -> FeedReviewView? {
        do {
            return try FeedReviewView.layingOut(review, products: products, options: options, codes: &codes)
        } catch {
            leaveOut(error.reason)
            return nil
        }
    }

    /// Counts a review that is left out.
    func leaveOut(_ reason: FeedOmission) { report.omissions[reason, default: 0] += 1 }

    /// Hands over what was rendered and counted, and begins anew.
    func take(_ body: (_ output: borrowing [UInt8], _ report: FeedReport) throws -> Void) rethrows {
        for (match, count) in zip(FeedMatch.allCases, matchCounts) where count > 0 { report.matches[match] = count }
        try body(output, report)
        for index in matchCounts.indices { matchCounts[index] = 0 }
        output.removeAll(keepingCapacity: true)
        report = FeedReport()
    }
}
