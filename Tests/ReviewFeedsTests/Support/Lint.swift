import Diagnostics
import Foundation
import ReviewFeeds
import Testing

/// The findings of the linter on a feed, at noon of 1 April 2026.
func lint(_ feed: String) throws -> FeedLintResult {
    try lint(Array(feed.utf8))
}

/// The findings of the linter on a feed, at noon of 1 April 2026.
func lint(_ feed: [UInt8], name: String = "feed.xml") throws -> FeedLintResult {
    let now = try #require(Timestamp("2026-04-01T12:00:00Z")).date
    return try ProductReviewFeedLinter(now: now).lint(.bytes(feed, name: name))
}
