/// What went into a feed, what did not and why, and how well Google can match it.
public struct FeedReport: Sendable, Hashable, Codable {
    /// How many reviews are in the feed.
    public internal(set) var includedCount = 0
    /// How many were left out, by reason.
    public internal(set) var omissions: [FeedOmission: Int] = [:]
    /// How many of those included can be matched, by the best way.
    public internal(set) var matches: [FeedMatch: Int] = [:]
    /// How many e-mail addresses, telephone numbers and links were masked.
    public internal(set) var maskedDetailCount = 0
    /// How many are marked as spam.
    public internal(set) var spamCount = 0
    /// How many carry no name.
    public internal(set) var anonymousCount = 0
    /// How many had only a heading, which stands as their text.
    public internal(set) var titleAsTextCount = 0
    /// How many bytes the feed has.
    public internal(set) var byteCount = 0

    /// A report of nothing yet.
    public init() {}

    /// Adds what was counted of another part of the feed.
    public static func += (left: inout Self, right: Self) {
        left.includedCount += right.includedCount
        left.omissions.merge(right.omissions, uniquingKeysWith: +)
        left.matches.merge(right.matches, uniquingKeysWith: +)
        left.maskedDetailCount += right.maskedDetailCount
        left.spamCount += right.spamCount
        left.anonymousCount += right.anonymousCount
        left.titleAsTextCount += right.titleAsTextCount
        left.byteCount += right.byteCount
    }

    /// How many reviews were left out for any reason.
    public var omittedCount: Int { omissions.values.reduce(0, +) }
}
