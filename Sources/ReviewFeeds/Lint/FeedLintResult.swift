public import Diagnostics

/// What a linter has to say about a feed.
public struct FeedLintResult: Sendable {
    /// Everything that breaks a rule; bounded for each rule, but counted in full.
    public internal(set) var findings: Findings
    /// How many reviews the feed has.
    public internal(set) var reviewCount = 0
    /// How many of them Google can match, by the best way.
    public internal(set) var matches: [FeedMatch: Int] = [:]
    /// How many bytes were read.
    public internal(set) var byteCount = 0
}
