public import Reviews
import Templates

/// Writes a product-review feed review by review, in memory that does not grow with the feed but for a hash of each id.
///
/// Nothing reaches the sink before the first review that fits, so that a feed is either valid or not there at all.
/// Where ids are known to be unique, `FeedRendering` does the same on all cores.
public struct ProductReviewFeedWriter: ~Copyable {
    /// Takes a part of the feed; the bytes are only lent.
    public typealias Sink = (borrowing [UInt8]) throws -> Void

    private let sink: Sink
    private let renderer: FeedReviewRenderer
    private var assembly: FeedAssembly
    private let batch = FeedBatch(feedCount: 1, capacity: 64)

    /// Prepares a feed; nothing is written yet.
    ///
    /// - Parameters:
    ///   - template: what the feed looks like.
    ///   - options: what it says of itself.
    ///   - sink: takes the feed part by part.
    public init(
        template: ProductReviewFeedTemplate,
        options: ProductReviewFeedOptions,
        sink: @escaping Sink
    ) {
        self.sink = sink
        let head = FeedHeadView(options)
        renderer = FeedReviewRenderer(template, head: head, options: options, hasUniqueIDs: false)
        assembly = FeedAssembly(template, head: head)
    }

    /// Writes a review of a product, or of several variants of one, or counts why it is left out.
    ///
    /// Throws what the sink throws, and `RenderingError` if one review outgrows the template's bound; for what waits to
    /// be rendered, a later call does.
    public mutating func write(_ review: Review, products: [Product]) throws {
        if batch.products.last != products { batch.begin(products) }
        batch.add(to: 0) { $0.append(review) }
        if batch.isFull { try handOn() }
    }

    /// Ends the feed and says what is in it.
    public consuming func finish() throws -> FeedOutcome {
        try handOn()
        return try assembly.finish(to: sink)
    }

    private mutating func handOn() throws {
        renderer.render(batch)
        if let error = batch.failure { throw error }
        try assembly.append(batch.parts[0], to: sink)
        batch.removeAll()
    }
}
