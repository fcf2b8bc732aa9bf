import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder
import Specification
import Testing

@Suite("What is never done to a feed")
struct FeedSafetyTests {
    /// Runs a body with a site whose feed takes several files.
    private func withSite(_ body: (inout SiteFixture) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder)
            site.plan.storefronts[0].feedLimit = FeedSizeLimit(fileSize: 8_000, partSize: 8_000)
            try site.record(products(0..<50), in: "germany")
            try site.record(["C": [2]], in: "britain")
            _ = try site.builder.build()
            try body(&site)
        }
    }

    private func products(_ range: Range<Int>) -> [String: [Int]] {
        Dictionary(uniqueKeysWithValues: range.map { ("P\($0)", [5]) })
    }

    @Test("no file of it is made of an unfinished sync, whatever else is built", arguments: [false, true])
    func unfinished(isFull: Bool) async throws {
        try await withSite { site in
            let (before, archive) = (try FeedFiles(site), try site.archiveOfFeed())
            let run = try site.store.openRun(of: "germany", from: .file, scope: .full)
            try site.store.fail(run, because: "eKomi is down")
            try site.record(["C": [2, 3]], in: "britain")
            let report = try site.builder.build(BuildOptions(isFull: isFull))
            #expect(report.isNew)
            let after = try FeedFiles(site)
            #expect(after.files == before.files)
            #expect(after.paths == before.paths)
            #expect(after.shards == before.shards)
            #expect(try site.archiveOfFeed() == archive)
        }
    }

    @Test("it does not shrink by accident, even where reviews and products are as many as before")
    func shrinkage() async throws {
        try await withSite { site in
            let before = try FeedFiles(site)
            // Without an address no review is fit for the feed.
            site.plan.storefronts[0].feedOptions.productURL = nil
            #expect {
                try site.builder.build()
            } throws: { error in
                "\(error)".contains("would drop from 50 to 0 reviews in the feed")
            }
            #expect(try FeedFiles(site).files == before.files)
            _ = try site.builder.build(BuildOptions(allowsShrinking: true))
            let after = try FeedFiles(site)
            #expect(after.files.isEmpty)
            #expect(after.paths == ["feeds/de/report.html"], "an empty feed is none at all")
        }
    }

    @Test("no file of it is empty")
    func emptyFiles() async throws {
        try await withSite { site in
            // Files whose reviews all go are gone, too.
            try site.record(["P0": [5]], in: "germany")
            _ = try site.builder.build(BuildOptions(allowsShrinking: true))
            let after = try FeedFiles(site)
            #expect(after.reviewIDs.count == 1)
            #expect(after.files.values.allSatisfy { $0.text.contains("<review>") })
        }
    }

    @Test("its files stay until the release that names others is live, and as long as anybody may still read them")
    func oldFiles() async throws {
        try await withSite { site in
            let old = try #require(try site.archive.live())
            let feeds = site.archive.folder.appending(path: "feeds").path(percentEncoded: false)
            let before = Set(try FileManager.default.contentsOfDirectory(atPath: feeds))
            try site.record(products(0..<120), in: "germany")
            // A release that never goes live takes nothing away.
            _ = try site.builder.build(BuildOptions(isDryRun: true))
            #expect(before.isSubset(of: try FileManager.default.contentsOfDirectory(atPath: feeds)))
            #expect(try site.archive.live()?.id == old.id)

            _ = try site.builder.build()
            _ = try site.archive.collectGarbage(at: site.now.addingTimeInterval(60), retention: Retention(count: 0))
            #expect(before.isSubset(of: try FileManager.default.contentsOfDirectory(atPath: feeds)))
            for path in try site.archive.paths(in: old.id, within: SitePath("feeds", "de")) {
                let artifact = try #require(try site.archive.artifact(at: path, in: old.id))
                guard case .file(let file, let size) = artifact.body else { continue }
                #expect(try Data(contentsOf: file).count == size)
            }

            let later = site.now.addingTimeInterval(1_000_000)
            let retention = Retention(count: 0, age: .zero)
            #expect(try site.archive.collectGarbage(at: later, retention: retention).files > 0)
            #expect(!before.isSubset(of: try FileManager.default.contentsOfDirectory(atPath: feeds)))
            #expect(try FeedFiles(site).reviewIDs.count == 120)
        }
    }

    @Test("what a rollback brought back is taken up again, also where erased reviews keep files from coming back")
    func rollback() async throws {
        try await withSite { site in
            let first = try #require(try site.archive.live())
            try site.store.forget(review: site.store.id(of: .file(review: "0", product: "P7"), in: "germany"))
            var grown = products(0..<120)
            grown["P7"] = nil
            try site.record(grown, in: "germany")
            _ = try site.builder.build(BuildOptions(allowsShrinking: true))
            _ = try site.archive.rollback(to: first.id, at: site.now)
            grown["P3"] = [5, 1]
            try site.record(grown, in: "germany")
            _ = try site.builder.build(BuildOptions(allowsShrinking: true))
            let after = try FeedFiles(site)
            #expect(after.reviewIDs.count == 120)
            #expect(Set(after.reviewIDs).count == 120)
            #expect(after.path(containing: "of P7<") == nil)
            #expect(after.files.count == after.shards.count { $0.contentHash != nil })
        }
    }
}
