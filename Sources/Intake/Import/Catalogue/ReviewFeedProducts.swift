import ReviewFeeds

/// The products that a product-review feed tells of: a catalogue for a shop that has no other.
struct ReviewFeedProducts {
    private let reader: ProductReviewFeedReader
    /// Products of the review read last that were not yet handed out, the next one at the end.
    private var pending: [ProductFields] = []
    private var line = 0

    init(_ source: ByteSource) throws(FeedReadingError) { reader = try ProductReviewFeedReader(source) }

    /// The next product, or nil at the end; the same one comes as often as it was reviewed.
    mutating func next() throws(FeedReadingError) -> (line: Int, fields: ProductFields)? {
        while pending.isEmpty {
            guard let entry = try reader.next() else { return nil }
            guard case .review(let review) = entry else { continue }
            pending = review.products.reversed()
            line = review.line
        }
        return pending.popLast().map { (line, $0) }
    }
}
