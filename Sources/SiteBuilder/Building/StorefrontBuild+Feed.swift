import Publishing
import ReviewFeeds
import ReviewStore
import Reviews

extension StorefrontBuild {
    /// Writes the files of the feed that changed, what holds and lists them all, and reports what is in it.
    ///
    /// Where no review is fit for it there is no feed: Google takes an empty one for the order to delete everything.
    ///
    /// - Parameter products: what changed since the live release; nil for everything.
    /// - Returns: the files that the feed consists of.
    /// - Throws: `SiteBuildError` if a file cannot be rendered or written.
    mutating func writeFeed(changed products: [Product.ID]?) throws(SiteBuildError) -> [FeedShard] {
        do {
            var feed = FeedBuild(plan: plan, snapshot: snapshot, draft: draft, date: now)
            try feed.run(changed: products, previous: previous?.feedShards)
            report.writtenFeedFileCount = feed.writtenFileCount
            (report.feedFileCount, report.feed) = try feed.put(isComplete: products == nil)
            return feed.shards
        } catch is CancellationError {
            throw .cancelled
        } catch let error as SiteBuildError {
            throw error
        } catch {
            throw .feed(plan.name, reason: "\(error)")
        }
    }
}
