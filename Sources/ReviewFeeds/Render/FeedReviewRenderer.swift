import Reviews
import Templates

/// Lays out reviews, renders them and counts what became of them; one of several that work side by side.
///
/// Sendable although it changes: the writer lets one thread at a time use it, and waits for all of them.
final class FeedReviewRenderer: @unchecked Sendable {
    private let options: ProductReviewFeedOptions
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
        for (review, products) in reviews {
            guard var view = layOut(review, products) else { continue }
            try render(&view, products)
        }
    }

    /// Renders a review that was laid out.
    func render(_ view: inout FeedReviewView, _ products: FeedProducts) throws {
        try items.render(&view, into: &output)
        report.includedCount += 1
        report.matches[products.match, default: 0] += 1
        report.maskedDetailCount += view.maskedDetailCount
        if view.isSpam { report.spamCount += 1 }
        if view.reviewerName == nil { report.anonymousCount += 1 }
        if view.isTitleAsText { report.titleAsTextCount += 1 }
    }

    /// Lays a review out, or counts why it is left out.
    func layOut(_ review: Review, _ products: FeedProducts) -> FeedReviewView? {
        do {
            return try FeedReviewView.layingOut(review, products: products, options: options)
        } catch {
            leaveOut(error.reason)
            return nil
        }
    }

    /// Counts a review that is left out.
    func leaveOut(_ reason: FeedOmission) { report.omissions[reason, default: 0] += 1 }

    /// Hands over what was rendered and counted, and begins anew.
    func take(_ body: (_ output: borrowing [UInt8], _ report: FeedReport) throws -> Void) rethrows {
        try body(output, report)
        output.removeAll(keepingCapacity: true)
        report = FeedReport()
    }
}
