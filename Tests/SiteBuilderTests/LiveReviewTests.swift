import Foundation
import Publishing
import ReviewStore
import Reviews
import SiteBuilder
import Snippets
import Specification
import Templates
import Testing

@Suite("Live reviews of a storefront")
struct LiveReviewTests {
    private func withSite(_ body: (inout SiteFixture) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder)
            site.plan.storefronts.removeLast()
            let phrases = [
                "anonymous", "gave", "verified", "incentivized", "pros", "cons", "reply", "helpful", "rated", "picture",
            ]
            let locale = Localization(
                tag: "de",
                monthNames: (1...12).map(String.init),
                phrases: Dictionary(uniqueKeysWithValues: phrases.map { ($0, Phrase($0)) })
            )
            let context = StorefrontContext(
                storefront: "de",
                shopName: "Shop",
                publicURL: "https://reviews.shop.example",
                assets: AssetAddresses(styleSheet: "/a.css", widgetScript: "/a.js")
            )
            site.plan.storefronts[0].liveReviews = try LiveReviewRenderer(
                library: try TemplateLibrary(folders: [Checkout.folder.appending(path: "templates")]),
                localization: locale,
                context: context
            )
            try body(&site)
        }
    }

    private func page(
        _ product: String,
        in site: SiteFixture,
        _ query: ReviewQuery = ReviewQuery()
    ) throws -> ReviewPage? {
        let release = try #require(try site.archive.live())
        return try site.archive.reviews(query, of: SitePath("de", "p", product), in: release.id)
    }

    @Test("hold every review of a product, as the templates render it, in both forms")
    func all() async throws {
        try await withSite { site in
            try site.record(["A": Array(repeating: 5, count: 15) + [1], "B": [3]], in: "germany")
            _ = try site.builder.build()
            let page = try #require(try page("A", in: site, ReviewQuery(order: .lowest)))
            #expect(page.total == 16)
            let worst = try #require(page.entries.first)
            #expect(String(decoding: worst.html, as: UTF8.self).contains("Review 15 of A"))
            let json = try JSONSerialization.jsonObject(with: Data(worst.json)) as? [String: Any]
            #expect(json?["rating"] as? Int == 1)
            #expect(json?["content"] as? String == "Review 15 of A")
            #expect(json?["pros"] as? [String] == [])
        }
    }

    @Test("change with the reviews, also where no page shows them, and cost what changed")
    func changes() async throws {
        try await withSite { site in
            let many = Array(repeating: 5, count: 15)
            try site.record(["A": many, "B": [3]], in: "germany")
            _ = try site.builder.build()
            let before = try page("B", in: site)
            try site.record(["A": many + [2], "B": [3]], in: "germany")
            #expect(try site.builder.build().isNew)
            #expect(try page("A", in: site)?.total == 16)
            #expect(try page("B", in: site) == before)
            #expect(try !site.builder.build().isNew)
        }
    }

    @Test("never come back by a rollback once they are erased")
    func erased() async throws {
        try await withSite { site in
            try site.record(["A": [5, 4]], in: "germany")
            let first = try #require(try site.builder.build().release)
            try site.store.forget(review: site.store.id(of: .file(review: "0", product: "A"), in: "germany"))
            _ = try site.builder.build(BuildOptions(allowsShrinking: true, buildsIncomplete: true))
            #expect(try page("A", in: site)?.total == 1)
            _ = try site.archive.rollback(to: first.id, at: SiteFixture.now)
            #expect(try page("A", in: site)?.total == 1)
        }
    }

    @Test("are gone when they are no longer asked for")
    func turnedOff() async throws {
        try await withSite { site in
            try site.record(["A": [5]], in: "germany")
            _ = try site.builder.build()
            site.plan.storefronts[0].liveReviews = nil
            _ = try site.builder.build()
            #expect(try page("A", in: site)?.total == 0)
        }
    }
}
