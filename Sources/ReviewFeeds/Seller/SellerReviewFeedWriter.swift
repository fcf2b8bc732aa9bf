import Reviews

public import struct Foundation.Date

/// Writes seller-review feeds review by review, in memory that does not grow with the feed.
///
/// Nothing reaches the sink before the first review: Google stops to fetch where it finds an empty file.
public struct SellerReviewFeedWriter: ~Copyable {
    /// Takes a part of the feed; the bytes are only lent.
    public typealias Sink = (borrowing [UInt8]) throws -> Void

    private var writer: StreamedFeedWriter<SellerFeedHeadView, SellerReviewView>

    /// Prepares a feed; nothing is written yet.
    public init(templates: SellerReviewFeedTemplates, head: SellerFeedHeadView, sink: @escaping Sink) {
        writer = StreamedFeedWriter(templates.reviews, head: head, sink: sink)
    }

    /// Writes a review that last changed at this moment.
    public mutating func write(_ review: SellerReviewView, updated: Date) throws {
        var review = review
        review.updated = updated
        try writer.write(review)
    }

    /// Ends the feed and says how many reviews are in it; of none, nothing was written.
    public consuming func finish() throws -> Int { try writer.finish() }

    /// Writes a feed of reviews that went, and says how many there are; of none, nothing is written.
    public static func writeDeletions(
        templates: SellerReviewFeedTemplates,
        head: SellerFeedHeadView,
        to sink: @escaping Sink,
        _ body: ((SellerDeletionView) throws -> Void) throws -> Void
    ) throws -> Int {
        var writer = StreamedFeedWriter(templates.deletions, head: head, sink: sink)
        try body { try writer.write($0) }
        return try writer.finish()
    }
}

extension SellerReviewView {
    /// The id under which a journal keeps it, and a digest of what is said of it.
    public var note: (id: String, digest: UInt64) { (id, digest) }
}
