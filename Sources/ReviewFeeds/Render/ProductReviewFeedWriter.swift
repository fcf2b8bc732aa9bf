import Foundation
public import Reviews
import Templates

/// Writes a product-review feed review by review, in memory that does not grow with the feed.
///
/// Nothing reaches the sink before the first review that fits, so that a feed is either valid or not there at all.
public struct ProductReviewFeedWriter: ~Copyable {
    /// Takes a part of the feed; the bytes are only lent.
    public typealias Sink = (borrowing [UInt8]) throws -> Void

    /// A part is handed on once it has grown to this many bytes.
    private static let partSize = 1 << 16

    private let template: ProductReviewFeedTemplate
    private let options: ProductReviewFeedOptions
    private let head: FeedHeadView
    private let sink: Sink
    private let renderers: [FeedReviewRenderer]
    private let batchSize: Int
    private var part: [UInt8] = []
    /// What is rendered at the moment, while further reviews are handed in.
    private var rendering: FeedBatchRendering?
    /// Reviews that wait to be rendered.
    private var batch: [(review: Review, products: FeedProducts)] = []
    /// The ids in the feed; nil if whoever hands in reviews knows that no two are called the same.
    private var seen: SeenIdentifiers?
    private var report = FeedReport()
    /// The products of the last review, laid out: mostly they are those of the next one, too.
    private var products: FeedProducts

    /// Prepares a feed; nothing is written yet.
    ///
    /// - Parameters:
    ///   - template: what the feed looks like.
    ///   - options: what it says of itself.
    ///   - hasUniqueIDs: whether no two reviews are called the same. Then no id is remembered, for those of a million
    ///     reviews would take more memory than all the rest.
    ///   - batchSize: how many reviews are gathered to be rendered on all cores, until when `byteCount` does not know of
    ///     them; 1 renders each as it comes. More only where ids are unique.
    ///   - sink: takes the feed part by part.
    public init(
        template: ProductReviewFeedTemplate,
        options: ProductReviewFeedOptions,
        hasUniqueIDs: Bool = false,
        batchSize: Int = 1,
        sink: @escaping Sink
    ) {
        self.template = template
        self.options = options
        let head = FeedHeadView(options)
        self.head = head
        self.sink = sink
        seen = hasUniqueIDs ? nil : SeenIdentifiers()
        products = FeedProducts([], options: options)
        self.batchSize = batchSize
        let cores = hasUniqueIDs && batchSize > 1 ? min(ProcessInfo.processInfo.activeProcessorCount, 8) : 1
        renderers = (0..<cores).map { _ in FeedReviewRenderer(template, head: head, options: options) }
    }

    /// How many bytes the feed has so far.
    public var byteCount: Int { report.byteCount + part.count }

    /// Writes a review of a product, or of several variants of one, or counts why it is left out.
    ///
    /// Throws what the sink throws, and `RenderingError` if one review outgrows the template's bound.
    public mutating func write(_ review: Review, products: [Product]) throws {
        if products != self.products.products { self.products = FeedProducts(products, options: options) }
        guard renderers.count > 1 else { return try writeAtOnce(review) }
        batch.append((review, self.products))
        if batch.count >= batchSize { try writeBatch() }
    }

    /// Ends the feed and says what is in it.
    public consuming func finish() throws -> FeedOutcome {
        try writeBatch()
        try takeOverBatch()
        guard report.includedCount > 0 else { return .empty(report) }
        try template.stream.end(head, into: &part)
        try handOn()
        return .written(report)
    }

    private mutating func writeAtOnce(_ review: Review) throws {
        guard let renderer = renderers.first, var view = renderer.layOut(review, products) else {
            return try takeOver(renderers)
        }
        if seen?.insert(view.id.utf8) == false {
            // Two files may call different reviews the same; what we call them ourselves is unique.
            guard view.spareID != view.id, !view.spareID.isEmpty, seen?.insert(view.spareID.utf8) == true else {
                renderer.leaveOut(.duplicateID)
                return try takeOver(renderers)
            }
            view.id = view.spareID
        }
        try renderer.render(&view, products)
        try takeOver(renderers)
    }

    /// Begins to render what waits, once the batch before is done.
    private mutating func writeBatch() throws {
        try takeOverBatch()
        guard !batch.isEmpty else { return }
        rendering = FeedBatchRendering(of: batch, by: renderers)
        batch = []
        batch.reserveCapacity(batchSize)
    }

    private mutating func takeOverBatch() throws {
        guard let done = rendering else { return }
        rendering = nil
        try done.wait()
        try takeOver(renderers)
    }

    /// Takes over what was rendered, in the order of the renderers.
    private mutating func takeOver(_ renderers: [FeedReviewRenderer]) throws {
        for renderer in renderers {
            let isFirst = report.includedCount == 0 && renderer.report.includedCount > 0
            if isFirst { try template.stream.begin(head, into: &part) }
            renderer.take { output, report in
                part.append(contentsOf: copy output)
                self.report += report
            }
            if part.count >= Self.partSize { try handOn() }
        }
    }

    private mutating func handOn() throws {
        try sink(part)
        report.byteCount += part.count
        part.removeAll(keepingCapacity: true)
    }
}
