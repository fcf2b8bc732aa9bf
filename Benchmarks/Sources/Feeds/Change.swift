import ArgumentParser
import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder

/// Changes one review and publishes the feed again.
struct Change: ParsableCommand {
    @OptionGroup var options: ShopOptions

    func run() throws {
        let shop = try Shop(options.folder)
        let plan = try Shop.plan(templates: options.templates)
        let before = try shop.store.snapshot()
        let found = try before.reviews(of: "SKU-0000042", in: [Shop.account], limit: 1).first
        guard var review = found else { throw ValidationError("prepare the shop first") }
        review.text += " Nachtrag."
        let run = try shop.store.openRun(of: Shop.account, from: .smartForms, scope: .incremental)
        try shop.store.stage([IncomingReview(review)], in: run)
        try shop.store.complete(run)

        let snapshot = try shop.store.snapshot()
        let changes = try snapshot.changes(
            since: before.revision,
            in: plan.accounts,
            catalogue: Shop.storefront
        )
        let file = options.folder.appending(path: "shards.json")
        let shards = try JSONDecoder().decode([FeedShard].self, from: Data(contentsOf: file))
        let draft = try shop.archive(.fast).begin(.changes)
        var feed = FeedBuild(plan: plan, snapshot: snapshot, draft: draft, date: Shop.now)
        try Figures.measuring {
            try feed.run(changed: changes.products, previous: shards)
            _ = try feed.put(isComplete: false)
            _ = try draft.publish(at: Shop.now)
            return (0, feed.writtenFileCount)
        }
        .tell()
        try JSONEncoder().encode(feed.shards).write(to: file)
    }
}
