/// Reads Google's product-review feeds 2.2 to 2.4, review by review.
///
/// The order of the elements does not matter, unknown ones are passed over, and markup within a text is read as text:
/// published feeds break the schema in all these ways, Google's own sample among them.
public final class ProductReviewFeedReader {
    private let reader: XMLPullReader
    private var state = FeedReadingState()

    /// Prepares to read a feed; nothing is read yet.
    public init(_ source: ByteSource) throws(FeedReadingError) {
        reader = try XMLPullReader(source)
    }

    /// The next entry, or nil at the end of the feed.
    public func next() throws(FeedReadingError) -> FeedEntry? { try state.next(reader) }
}
