public import struct Foundation.Date

/// A file of a feed, as a release remembers it.
public struct FeedShard: Sendable, Hashable, Codable {
    /// Which reviews it holds.
    public let prefix: ShardPrefix
    /// What is in it, what is not and why.
    public let report: FeedReport
    /// The hash of its bytes in hexadecimal; nil if no review was fit for it, so that there is no such file.
    public let contentHash: String?
    /// When its bytes last changed.
    public let writtenAt: Date

    /// Remembers a file.
    public init(prefix: ShardPrefix, report: FeedReport, contentHash: String?, writtenAt: Date) {
        self.prefix = prefix
        self.report = report
        self.contentHash = contentHash
        self.writtenAt = writtenAt
    }
}
