import Publishing
import ReviewFeeds

extension StorefrontPlan {
    /// What the names of all files of the feed begin with.
    private static var feedStem: String { "google-product-reviews" }

    /// The feed as one file, as long as it fits in one.
    var feedPath: SitePath { feedFolder.appending("\(Self.feedStem).xml") }

    /// The zip archive of all files of the feed: the address that is right at any size.
    var feedArchivePath: SitePath { feedFolder.appending("\(Self.feedStem).zip") }

    /// The folder of the files of a feed that does not fit in one.
    var feedShardFolder: SitePath { feedFolder.appending(Self.feedStem) }

    /// The page that tells what is in the feed.
    var feedReportPath: SitePath { feedFolder.appending("report.html") }

    /// The page that lists the files of the feed.
    var feedIndexPath: SitePath { feedFolder.appending("index.html") }

    /// Where a file of the feed stands.
    func path(of prefix: ShardPrefix) -> SitePath {
        prefix == .all ? feedPath : feedShardFolder.appending("\(prefix).xml")
    }

    /// The same, as the pages beside the feed link to it.
    func address(of prefix: ShardPrefix) -> String {
        prefix == .all ? "\(Self.feedStem).xml" : "\(Self.feedStem)/\(prefix).xml"
    }

    /// What a file of the feed is called in the zip archive.
    func memberName(of prefix: ShardPrefix) -> String {
        prefix == .all ? "\(Self.feedStem).xml" : "\(Self.feedStem)-\(prefix).xml"
    }
}
