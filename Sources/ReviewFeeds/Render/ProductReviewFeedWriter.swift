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
    private var part: [UInt8] = []
    /// The ids in the feed; nil if whoever hands in reviews knows that no two are called the same.
    private var seen: SeenIdentifiers?
    private var report = FeedReport()
    /// The products of the last review, laid out: mostly they are those of the next one, too.
    private var products: FeedProducts

    /// Prepares a feed; nothing is written yet.
    ///
    /// With `hasUniqueIDs` no id is remembered: ids of a million reviews would take more memory than all the rest.
    public init(
        template: ProductReviewFeedTemplate,
        options: ProductReviewFeedOptions,
        hasUniqueIDs: Bool = false,
        sink: @escaping Sink
    ) {
        self.template = template
        self.options = options
        head = FeedHeadView(options)
        self.sink = sink
        seen = hasUniqueIDs ? nil : SeenIdentifiers()
        products = FeedProducts([], options: options)
        part.reserveCapacity(Self.partSize + Self.partSize / 4)
    }

    /// How many bytes the feed has so far.
    public var byteCount: Int { report.byteCount + part.count }

    /// Writes a review of a product, or of several variants of one, or counts why it is left out.
    ///
    /// Throws what the sink throws, and `RenderingError` if one review outgrows the template's bound.
    public mutating func write(_ review: Review, products: [Product]) throws {
        if products != self.products.products { self.products = FeedProducts(products, options: options) }
        var view: FeedReviewView
        do {
            view = try FeedReviewView(review, products: self.products, options: options)
        } catch {
            report.omissions[error.reason, default: 0] += 1
            return
        }
        if seen?.insert(view.id.utf8) == false {
            // Two files may call different reviews the same; what we call them ourselves is unique.
            guard view.spareID != view.id, !view.spareID.isEmpty, seen?.insert(view.spareID.utf8) == true else {
                report.omissions[.duplicateID, default: 0] += 1
                return
            }
            view.id = view.spareID
        }
        if report.includedCount == 0 { try template.stream.begin(head, into: &part) }
        try template.stream.item(view, of: head, into: &part)
        count(view)
        if part.count >= Self.partSize { try handOn() }
    }

    /// Ends the feed and says what is in it.
    public consuming func finish() throws -> FeedOutcome {
        guard report.includedCount > 0 else { return .empty(report) }
        try template.stream.end(head, into: &part)
        try handOn()
        return .written(report)
    }

    private mutating func handOn() throws {
        try sink(part)
        report.byteCount += part.count
        part.removeAll(keepingCapacity: true)
    }

    private mutating func count(_ view: FeedReviewView) {
        report.includedCount += 1
        report.matches[products.match, default: 0] += 1
        report.maskedDetailCount += view.maskedDetailCount
        if view.isSpam { report.spamCount += 1 }
        if view.reviewerName == nil { report.anonymousCount += 1 }
        if view.isTitleAsText { report.titleAsTextCount += 1 }
    }
}
