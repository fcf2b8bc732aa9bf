import Diagnostics
import Foundation
import GRDB
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder
import Specification
import Testing

@Suite("A feed that does not fit in one file")
struct FeedShardTests {
    /// Runs a body with a site whose feed files hold about ten reviews.
    private func withSite(_ body: (inout SiteFixture) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder)
            site.plan.storefronts[0].feedLimit = FeedSizeLimit(fileSize: 8_000, partSize: 8_000)
            try site.record(["C": [2]], in: "britain")
            try body(&site)
        }
    }

    /// So many products with one review each, named by their number.
    private func products(_ range: Range<Int>) -> [String: [Int]] {
        Dictionary(uniqueKeysWithValues: range.map { ("P\($0)", [5]) })
    }

    private let single = "feeds/de/google-product-reviews.xml"

    @Test("is one file and an archive of it as long as it fits, then files of bounded size and an archive of them all")
    func growth() async throws {
        try await withSite { site in
            try site.record(products(0..<5), in: "germany")
            _ = try site.builder.build()
            let small = try FeedFiles(site)
            #expect(small.files.keys.sorted() == [single])
            var members = try FeedFiles.members(of: #require(try site.archiveOfFeed()))
            #expect(members.map(\.name) == ["google-product-reviews.xml"])
            #expect(members.first.map { String(decoding: $0.bytes, as: UTF8.self) } == small.files[single]?.text)

            try site.record(products(0..<100), in: "germany")
            let report = try site.builder.build()
            let large = try FeedFiles(site)
            #expect(large.files[single] == nil, "a part alone would be the order to delete the rest")
            #expect(large.files.count > 8)
            #expect(large.files.values.allSatisfy { $0.text.utf8.count < 9_000 })
            #expect(large.reviewIDs.count == 100)
            #expect(Set(large.reviewIDs).count == 100)
            #expect(report.storefronts.first?.feed?.includedCount == 100)
            #expect(
                report.storefronts.first?.feed?.byteCount == large.files.values.reduce(0) { $0 + $1.text.utf8.count }
            )
            members = try FeedFiles.members(of: #require(try site.archiveOfFeed()))
            #expect(members.count == large.files.count)
            #expect(
                Set(members.map { String(decoding: $0.bytes, as: UTF8.self) }) == Set(large.files.values.map(\.text))
            )
            #expect(members.map(\.name) == members.map(\.name).sorted())
        }
    }

    @Test("one changed review writes one file; the others keep bytes, hash and date, and are not even rendered")
    func oneChange() async throws {
        try await withSite { site in
            try site.record(products(0..<100), in: "germany")
            let count = try site.builder.build().storefronts.first?.feedFileCount
            let before = try FeedFiles(site)
            let archived = try FeedFiles.members(of: #require(try site.archiveOfFeed()))
            let path = try #require(before.path(containing: "of P42<"))

            var changed = products(0..<100)
            changed["P42"] = [5, 1]
            try site.record(changed, in: "germany")
            // A review that cannot be read stops whoever reads it.
            let others = before.files.filter { $0.key != path }.values.map(\.text).joined()
            let product = try #require(others.firstMatch(of: /Review 0 of (P[0-9]+)</)).1
            try site.damage(Product.ID(String(product)))

            site.now += 3600
            let report = try site.builder.build()
            #expect(report.storefronts.first?.writtenFeedFileCount == 1)
            #expect(report.storefronts.first?.feedFileCount == count)
            let after = try FeedFiles(site)
            #expect(after.files.filter { $0.key != path } == before.files.filter { $0.key != path })
            #expect(after.files[path]?.text.contains("Review 1 of P42<") == true)
            #expect(after.files[path]?.modifiedAt == site.now)
            #expect(after.shards.count { $0.writtenAt == site.now } == 1)
            let members = try FeedFiles.members(of: #require(try site.archiveOfFeed()))
            #expect(zip(members, archived).count { $0.bytes != $1.bytes } == 1)
            #expect(throws: (any Error).self) { try site.builder.build(BuildOptions(isFull: true)) }
        }
    }

    @Test("nothing of the feed is written where only the shop itself changed")
    func shopChanged() async throws {
        try await withSite { site in
            try site.record(products(0..<30), in: "germany")
            _ = try site.builder.build()
            let before = try FeedFiles(site)
            try site.recordShopReview(in: "germany")
            site.now += 60
            let report = try site.builder.build()
            #expect(report.isNew)
            #expect(report.storefronts.first?.writtenFeedFileCount == 0)
            #expect(try FeedFiles(site).files == before.files)
        }
    }

    @Test("growth beyond the limit splits the file that is full, and no other")
    func split() async throws {
        try await withSite { site in
            try site.record(products(0..<60), in: "germany")
            _ = try site.builder.build()
            let before = try FeedFiles(site)
            let full = try #require(before.shards.max { $0.report.byteCount < $1.report.byteCount })
            let path = "feeds/de/google-product-reviews/\(full.prefix).xml"
            let product = try #require(before.files[path]?.text.firstMatch(of: /Review 0 of (P[0-9]+)</)).1
            var grown = products(0..<60)
            grown[String(product)] = Array(repeating: 4, count: 6)
            try site.record(grown, in: "germany")
            _ = try site.builder.build()
            let after = try FeedFiles(site)
            #expect(after.files[path] == nil)
            #expect(before.files.filter { $0.key != path }.allSatisfy { after.files[$0.key] == $0.value })
            #expect(after.reviewIDs.count == 65)
            #expect(ShardMap(after.shards.map(\.prefix)).isComplete)
        }
    }

    @Test("a feed that shrinks to half a file is one file again, and one that hovers about the limit is not")
    func shrinking() async throws {
        try await withSite { site in
            try site.record(products(0..<25), in: "germany")
            _ = try site.builder.build()
            #expect(try FeedFiles(site).files[single] == nil)
            try site.record(products(0..<12), in: "germany")
            _ = try site.builder.build(BuildOptions(allowsShrinking: true))
            #expect(try FeedFiles(site).files[single] == nil, "it would fit, but barely")
            try site.record(products(0..<3), in: "germany")
            _ = try site.builder.build(BuildOptions(allowsShrinking: true))
            let after = try FeedFiles(site)
            #expect(after.files.keys.sorted() == [single])
            #expect(after.reviewIDs.count == 3)
            #expect(
                try FeedFiles.members(of: #require(try site.archiveOfFeed())).map(\.name) == [
                    "google-product-reviews.xml"
                ]
            )
        }
    }

    @Test("a product with more reviews than fit in a file is spread over several, and changes in all of them")
    func giantProduct() async throws {
        try await withSite { site in
            let stars = (0..<60).map { $0 % 5 + 1 }
            try site.record(["giant": stars, "P1": [5]], in: "germany")
            _ = try site.builder.build()
            let before = try FeedFiles(site)
            #expect(before.files.count > 5)
            #expect(before.files.values.allSatisfy { $0.text.utf8.count < 9_000 })
            #expect(before.reviewIDs.count == 61)
            try site.record(["giant": stars + [1], "P1": [5]], in: "germany")
            _ = try site.builder.build()
            #expect(try FeedFiles(site).reviewIDs.count == 62)
        }
    }

    @Test("every file and the whole is as the schema and the linter want it", .enabled(if: Conformance.isAvailable))
    func isValid() async throws {
        try await withSite { site in
            let hostile = ["<b>&\"']]>", "../a b?c=ü", "日本語", "\u{202E}x", "{{id}}"]
            let ids = hostile.flatMap { text in (0..<10).map { "\(text)\($0)" } }
            try site.record(Dictionary(uniqueKeysWithValues: ids.map { ($0, [1, 5]) }), in: "germany")
            _ = try site.builder.build()
            let feed = try FeedFiles(site)
            #expect(feed.files.count > 5)
            let schema = try Conformance.path("google/product_reviews_2.4.xsd")
            for (path, file) in feed.files {
                let linter = ProductReviewFeedLinter(now: SiteFixture.now)
                let findings = try linter.lint(.bytes(Array(file.text.utf8), name: path)).findings
                #expect(findings.kept.filter { $0.severity == .error } == [])
                try expectValid(file.text, schema)
            }
        }
    }

    private func expectValid(_ text: String, _ schema: String) throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") else { return }
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/xmllint")
        process.arguments = ["--noout", "--schema", schema, file.path(percentEncoded: false)]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("a full build writes every file again, to the same bytes and with the same dates")
    func fullBuild() async throws {
        try await withSite { site in
            try site.record(products(0..<50), in: "germany")
            _ = try site.builder.build()
            let (before, archive) = (try FeedFiles(site), try site.archiveOfFeed())
            site.now += 3600
            let report = try site.builder.build(BuildOptions(isFull: true))
            #expect(report.storefronts.first?.writtenFeedFileCount == before.files.count)
            #expect(!report.isNew)
            #expect(try FeedFiles(site).shards == before.shards)
            #expect(try site.archiveOfFeed() == archive)
        }
    }

    @Test("two reviews of one name in different files are told apart, also when one of them comes later")
    func namesakes() async throws {
        try await withSite { site in
            try site.record(products(0..<60), in: "germany", naming: ["P3": "4711"])
            _ = try site.builder.build()
            #expect(try FeedFiles(site).reviewIDs.contains("4711"))
            let other = try #require(
                try FeedFiles(site).files.values.map(\.text).filter { !$0.contains("of P3<") }.lazy
                    .compactMap { $0.firstMatch(of: /Review 0 of (P[0-9]+)</)?.1 }.first
            )
            try site.record(products(0..<60), in: "germany", naming: ["P3": "4711", String(other): "4711"])
            _ = try site.builder.build()
            let after = try FeedFiles(site)
            #expect(after.reviewIDs.count { $0 == "4711" } == 1)
            #expect(Set(after.reviewIDs).count == 60)
        }
    }

    @Test("a variant that leaves its group changes what reviews of the group are about")
    func variantLeaves() async throws {
        try await withSite { site in
            func catalogue(_ group: Product.ID?) -> [Product] {
                var shoe = Product(id: "shoe-41", url: "https://shop.example/shoe-41")
                shoe.group = group
                return [shoe] + (0..<60).map { Product(id: Product.ID("P\($0)"), url: "https://shop.example/\($0)") }
            }
            var reviewed = products(0..<60)
            reviewed["shoe"] = [5]
            try site.importCatalogue(catalogue("shoe"), of: "de")
            try site.record(reviewed, in: "germany")
            _ = try site.builder.build()
            #expect(try FeedFiles(site).files.values.contains { $0.text.contains("https://shop.example/shoe-41<") })
            try site.importCatalogue(catalogue(nil), of: "de")
            let report = try site.builder.build()
            let after = try FeedFiles(site)
            #expect(!after.files.values.contains { $0.text.contains("https://shop.example/shoe-41<") })
            #expect(after.path(containing: "of shoe<") != nil)
            #expect((report.storefronts.first?.writtenFeedFileCount ?? 9) <= 2)
        }
    }
}
