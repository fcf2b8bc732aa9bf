import Dispatch
import Foundation
public import Reviews

/// Writes product-review feeds side by side, as fast as the machine allows.
///
/// Three work at the same time: whoever hands in reviews, those who render them, and the one who hands on what was
/// rendered, in the order in which it came in. Between them wander a few batches that are used again, so that memory
/// does not grow with the feeds. Nothing reaches an output before its first review that fits.
///
/// No two reviews of a feed may be called the same, which `ProductReviewFeedWriter` sees to by itself.
public final class FeedRendering {
    /// How many batches are on the way at once for each of those who render.
    private static let batchesPerRenderer = 3
    private static let mostRenderers = 8

    private let renderers: [(queue: DispatchQueue, renderer: FeedReviewRenderer)]
    private let outlet: FeedOutlet
    private let outletQueue = DispatchQueue(label: "starling.feed.outlet")
    private let batches: FeedBatchPool
    private var batch: FeedBatch?
    private var batchCount = 0
    /// What share of everything was handed in, if an output asks for it.
    public var progress = 0.0

    /// Prepares a feed for each output; nothing is written yet.
    public init(
        template: ProductReviewFeedTemplate,
        options: ProductReviewFeedOptions,
        outputs: [any FeedOutput]
    ) {
        let head = FeedHeadView(options)
        let cores = min(ProcessInfo.processInfo.activeProcessorCount, Self.mostRenderers)
        renderers = (0..<cores)
            .map { _ in
                let renderer = FeedReviewRenderer(template, head: head, options: options, hasUniqueIDs: true)
                return (DispatchQueue(label: "starling.feed.renderer"), renderer)
            }
        outlet = FeedOutlet(outputs.map { (FeedAssembly(template, head: head), $0) })
        batches = FeedBatchPool(capacity: cores * Self.batchesPerRenderer, feedCount: outputs.count)
    }

    // What is on the way is waited for, so that nobody writes any more once this is gone.
    deinit { outletQueue.sync {} }

    /// What the reviews to come are about: a product, or several variants of one.
    public var products: [Product] = [] {
        didSet { batch?.begin(products) }
    }

    /// Writes a review into one of the feeds, or counts why it is left out.
    ///
    /// - Parameters:
    ///   - feed: which output it goes to.
    ///   - append: adds the review, and no other, to a batch.
    /// - Throws: what `append` or an output throws, and `RenderingError` if one review outgrows the template's bound; for
    ///   what went wrong on the way, any later call may throw.
    public func write(to feed: Int, _ append: (inout ReviewBatch) throws -> Void) throws {
        let batch = self.batch ?? nextBatch()
        try batch.add(to: feed, append)
        if batch.isFull { try handOn() }
    }

    /// Ends the feeds and says what is in each.
    public func finish() throws -> [FeedOutcome] {
        try handOn()
        return try outletQueue.sync { try outlet.finish() }
    }

    private func nextBatch() -> FeedBatch {
        let batch = batches.take()
        batch.begin(products)
        self.batch = batch
        return batch
    }

    private func handOn() throws {
        if let error = outlet.failure { throw error }
        guard let batch else { return }
        self.batch = nil
        batch.progress = progress
        let (queue, renderer) = renderers[batchCount % renderers.count]
        batchCount += 1
        let rendered = DispatchSemaphore(value: 0)
        queue.async {
            renderer.render(batch)
            rendered.signal()
        }
        outletQueue.async { [outlet, batches] in
            rendered.wait()
            outlet.take(batch)
            batches.giveBack(batch)
        }
    }
}
