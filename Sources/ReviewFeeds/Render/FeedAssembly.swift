import Templates

/// A feed that is put together from what was rendered: its beginning once there is a review, the reviews, and its end.
struct FeedAssembly {
    private let template: ProductReviewFeedTemplate
    private let head: FeedHeadView
    private(set) var report = FeedReport()

    init(_ template: ProductReviewFeedTemplate, head: FeedHeadView) {
        self.template = template
        self.head = head
    }

    /// Hands on what was rendered and counts it.
    mutating func append(_ part: FeedPart, to sink: (borrowing [UInt8]) throws -> Void) throws {
        let counts = part.counts
        if report.includedCount == 0, counts.includedCount > 0 {
            var beginning: [UInt8] = []
            try template.stream.begin(head, into: &beginning)
            try handOn(beginning, to: sink)
        }
        report += counts
        if !part.output.isEmpty { try handOn(part.output, to: sink) }
    }

    /// Ends the feed and says what is in it.
    mutating func finish(to sink: (borrowing [UInt8]) throws -> Void) throws -> FeedOutcome {
        guard report.includedCount > 0 else { return .empty(report) }
        var end: [UInt8] = []
        try template.stream.end(head, into: &end)
        try handOn(end, to: sink)
        return .written(report)
    }

    private mutating func handOn(_ bytes: borrowing [UInt8], to sink: (borrowing [UInt8]) throws -> Void) throws {
        try sink(bytes)
        report.byteCount += bytes.count
    }
}
