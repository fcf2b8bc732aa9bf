import Diagnostics
import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder
import Specification
import Templates
import Testing

@Suite("The seller-review feed of a storefront")
struct SellerFeedTests {
    private static let day = 86_400.0

    /// A shop whose reviews are recorded as of days after the first, with a seller feed for `de`.
    private struct Shop {
        var site: SiteFixture

        init(in folder: URL) throws {
            site = try SiteFixture(in: folder)
            let library = try TemplateLibrary(folders: [Checkout.folder.appending(path: "templates")])
            site.plan.storefronts.removeLast()
            site.plan.storefronts[0].sellerFeed = SellerFeedPlan(
                options: SellerReviewFeedOptions(
                    merchantID: "shop-1",
                    merchantName: "Müller & Söhne",
                    merchantURL: "https://shop.example",
                    ratingURL: "https://reviews.shop.example/de/shop/index.html",
                    defaultCountry: "DE"
                ),
                templates: try SellerReviewFeedTemplates(
                    library,
                    in: Localization(tag: "de", monthNames: (1...12).map(String.init))
                )
            )
        }

        func record(_ texts: [String: String]) throws {
            let run = try site.store.openRun(of: "germany", from: .file, scope: .full)
            for (number, text) in texts {
                let id = site.store.id(of: .file(review: number, product: nil), in: "germany")
                var review = Review(id: id, account: "germany", stars: .lowest, text: text, date: SiteFixture.now)
                review.reviewer = Reviewer(name: "Anna Berg")
                review.collectionMethod = .postFulfillment
                try site.store.stage([IncomingReview(review)], in: run)
            }
            try site.store.complete(run)
        }

        func build(day: Double, _ options: BuildOptions = BuildOptions(allowsShrinking: true)) throws {
            let now = SiteFixture.now.addingTimeInterval(day * SellerFeedTests.day)
            let builder = SiteBuilder(store: site.store, archive: site.archive, plan: site.plan, now: { now })
            _ = try builder.build(options)
        }

        /// The file of reviews or deletions of a day, or of all reviews.
        func feed(_ what: String = "reviews", day: Double? = nil) throws -> String? {
            let date = day.map { SiteFixture.now.addingTimeInterval($0 * SellerFeedTests.day) }
            return try site.live("feeds/de/google-seller-\(what)\(date.map { "-\(CalendarDay($0))" } ?? "").xml")
        }
    }

    private func withShop(_ body: (inout Shop) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            var shop = try Shop(in: folder)
            try body(&shop)
        }
    }

    @Test("is not written where nobody asked for it")
    func offByDefault() async throws {
        try await withShop { shop in
            shop.site.plan.storefronts[0].sellerFeed = nil
            try shop.record(["1": "Schnell"])
            try shop.build(day: 0)
            #expect(try shop.feed() == nil)
        }
    }

    @Test("tells of every review of the shop, hostile texts and low ratings too, and breaks no rule")
    func whole() async throws {
        try await withShop { shop in
            try shop.record([
                "1": "Schnell & <b>gut</b>", "2": "", "3": "Ruft an: 0171 2345678 ]]> \u{1} <!--", "4": "&lt;script>",
            ])
            try shop.build(day: 0)
            let feed = try #require(try shop.feed())
            #expect(feed.contains("<name>Müller &amp; Söhne</name>"))
            #expect(feed.contains("mid=\"shop-1\""))
            #expect(feed.contains("<reviewer_name>Anna B.</reviewer_name>"))
            #expect(feed.contains("<country_code>DE</country_code>"))
            #expect(feed.contains("<collection_method>after_fulfillment</collection_method>"))
            #expect(feed.components(separatedBy: "<review ").count == 5)
            #expect(!feed.contains("2345678"))
            for text in [feed, try #require(try shop.feed(day: 0))] { try expectNoFindings(in: text) }
            #expect(try shop.feed(day: 0) == feed, "on the first day all is new")
        }
    }

    @Test("has a file for each day on which something changed, with that alone, and one for what went")
    func incremental() async throws {
        try await withShop { shop in
            try shop.record(["1": "eins", "2": "zwei", "3": "drei"])
            try shop.build(day: 0)
            let first = try #require(try shop.feed(day: 0))
            try shop.record(["1": "eins", "2": "zwei", "3": "anders", "4": "vier"])
            try shop.build(day: 1)
            let second = try #require(try shop.feed(day: 1))
            #expect(["anders", "vier"].allSatisfy(second.contains))
            #expect(!second.contains("eins"))
            // What changed since is told on the day it did, and on that day only.
            #expect(try shop.feed(day: 0)?.contains("drei") == false)
            #expect(try shop.feed(day: 0)?.contains("eins") == true)
            #expect(first.contains("drei"))
            #expect(try shop.feed("deletions", day: 1) == nil, "a file of nothing stops Google from fetching")

            try shop.record(["1": "eins", "4": "vier", "3": "anders"])
            try shop.build(day: 2)
            let gone = try #require(try shop.feed("deletions", day: 2))
            let id = shop.site.store.id(of: .file(review: "2", product: nil), in: "germany")
            #expect(gone.contains("<deleted_review id=\"\(id)\">"))
            #expect(try shop.feed(day: 2) == nil)
            #expect(try shop.feed(day: 0)?.contains("zwei") == false)
            #expect(try shop.feed()?.contains("zwei") == false)
            for text in [gone, try #require(try shop.feed()), second] { try expectNoFindings(in: text) }
        }
    }

    @Test("says of a review when it was made and when it last changed, and of one that is the same nothing new")
    func timestamps() async throws {
        try await withShop { shop in
            try shop.record(["1": "eins"])
            try shop.build(day: 1)
            let before = try #require(try shop.feed())
            #expect(before.contains("<create_timestamp>2027-01-15T08:00:00Z</create_timestamp>"))
            #expect(before.contains("<last_update_timestamp>2027-01-16T08:00:00Z</last_update_timestamp>"))
            try shop.build(day: 2, BuildOptions(isFull: true))
            #expect(try shop.feed() == before)
            #expect(try shop.feed(day: 1) == before)
            #expect(try shop.feed(day: 2) == nil)
        }
    }

    @Test("keeps the changes of sixty days")
    func sixtyDays() async throws {
        try await withShop { shop in
            try shop.record(["1": "eins"])
            try shop.build(day: 0)
            try shop.record(["1": "eins", "2": "zwei"])
            try shop.build(day: 59)
            #expect(try shop.feed(day: 0) != nil)
            try shop.record(["1": "eins", "2": "zwei", "3": "drei"])
            try shop.build(day: 60)
            #expect(try shop.feed(day: 0) == nil)
            #expect(try shop.feed(day: 59) != nil)
            #expect(try shop.feed()?.contains("eins") == true)
        }
    }

    @Test("tells of what a rolled-back release had, for that cannot be taken back")
    func rollback() async throws {
        try await withShop { shop in
            try shop.record(["1": "eins"])
            try shop.build(day: 0)
            let first = try #require(try shop.site.archive.live())
            try shop.record(["1": "eins", "2": "zwei"])
            try shop.build(day: 1)
            _ = try shop.site.archive.rollback(to: first.id, at: SiteFixture.now.addingTimeInterval(1.2 * Self.day))
            #expect(try shop.feed()?.contains("zwei") == false)
            try shop.record(["1": "eins"])
            try shop.build(day: 2)
            #expect(try shop.feed("deletions", day: 2)?.contains("<deleted_review ") == true)
        }
    }

    @Test("says that an erased review went, and has its words nowhere, on no day")
    func erased() async throws {
        try await withShop { shop in
            try shop.record(["1": "eins", "2": "zwei"])
            try shop.build(day: 0)
            let id = shop.site.store.id(of: .file(review: "2", product: nil), in: "germany")
            try shop.site.store.forget(review: id)
            try shop.build(day: 3, BuildOptions(allowsShrinking: true, buildsIncomplete: true))
            #expect(try shop.feed("deletions", day: 3)?.contains("\(id)") == true)
            for day in [nil, 0.0] { #expect(try shop.feed(day: day)?.contains("zwei") == false) }
        }
    }

    private func expectNoFindings(in feed: String) throws {
        let linter = SellerReviewFeedLinter(now: SiteFixture.now.addingTimeInterval(10 * Self.day))
        #expect(try linter.lint(.bytes(Array(feed.utf8), name: "feed.xml")).kept == [])
    }
}
