/// Takes a feed part by part, in order; by one thread at a time, which need not be that of whoever writes the feed.
public protocol FeedOutput: AnyObject, Sendable {
    /// Takes the next part; the bytes are only lent.
    func write(_ part: borrowing [UInt8]) throws

    /// Is told, after each batch of reviews, how many bytes the feed has so far, and what share of everything was read.
    func note(byteCount: Int, progress: Double)
}

extension FeedOutput {
    /// Takes no notice.
    public func note(byteCount: Int, progress: Double) {}
}
