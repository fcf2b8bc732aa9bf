import ArgumentParser
import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import SiteBuilder

/// Writes the files of the feed into the archive.
struct Publish: ParsableCommand {
    @OptionGroup var options: ShopOptions
    @Flag(help: "Only the XML: neither gzip siblings nor the zip archive.")
    var onlyXML = false

    func run() throws {
        let shop = try Shop(options.folder)
        let plan = try Shop.plan(templates: options.templates)
        let archive = try shop.archive(onlyXML ? .none : .fast)
        let snapshot = try shop.store.snapshot()
        let draft = try archive.begin(.changes)
        var shards: Data?
        let figures = try Figures.measuring {
            var feed = FeedBuild(plan: plan, snapshot: snapshot, draft: draft, date: Shop.now)
            try feed.run(changed: nil, previous: nil)
            let bytes = feed.shards.reduce(0) { $0 + $1.report.byteCount }
            if !onlyXML {
                _ = try feed.put(isComplete: true)
                _ = try draft.publish(at: Shop.now)
            }
            shards = try JSONEncoder().encode(feed.shards)
            return (bytes, feed.writtenFileCount)
        }
        if !onlyXML { try shards?.write(to: options.folder.appending(path: "shards.json")) }
        try figures.tell()
    }
}
