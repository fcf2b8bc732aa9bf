import Publishing
import ReviewFeeds
import Reviews

/// Writes one file of a feed, until it is finished or full.
final class ShardWriter {
    let prefix: ShardPrefix
    /// The share of all products that the walk has passed.
    var share = 0.0
    /// How large the file would have become; nil as long as it fits.
    private(set) var estimate: Int?

    private let limit: FeedSizeLimit
    private var writer: ProductReviewFeedWriter?
    private let output: Output

    /// Prepares a file; `batchSize` reviews are rendered together.
    init(_ prefix: ShardPrefix, plan: StorefrontPlan, draft: ReleaseDraft, batchSize: Int) {
        self.prefix = prefix
        limit = plan.feedLimit
        output = Output(draft)
        let output = output
        writer = ProductReviewFeedWriter(
            template: plan.feedTemplate,
            options: plan.feedOptions,
            hasUniqueIDs: true,
            batchSize: batchSize
        ) { part in try output.write(part) }
    }

    /// Writes a review, unless the file is full.
    func write(_ review: Review, products: [Product]) throws {
        guard estimate == nil else { return }
        try writer?.write(review, products: products)
        if size > limit.fileSize { giveUp(estimate: Double(size) / max(share, 1e-9)) }
    }

    /// Gives up early where it is plain that the file would be far too large.
    func look() {
        // A hundredth of all products tells enough, for which place a product has is chance.
        guard estimate == nil, share > 0.01 else { return }
        let expected = Double(size) / share
        if expected > 2 * Double(limit.fileSize) { giveUp(estimate: expected) }
    }

    /// Ends the file; there is none if no review was fit for it.
    func end() throws -> (report: FeedReport, file: ContentFile?) {
        guard let outcome = try writer.take()?.finish() else { return (FeedReport(), nil) }
        return (outcome.report, output.file)
    }

    private var size: Int { writer?.byteCount ?? 0 }

    private func giveUp(estimate: Double) {
        self.estimate = Int(min(estimate, 1e15))
        writer = nil
        output.file = nil
    }

    /// Opens the file once there is something to write.
    private final class Output {
        private let draft: ReleaseDraft
        var file: ContentFile?

        init(_ draft: ReleaseDraft) { self.draft = draft }

        func write(_ part: borrowing [UInt8]) throws {
            if file == nil { file = try draft.openFile(mediaType: .xml) }
            try file?.write(copy part)
        }
    }
}
