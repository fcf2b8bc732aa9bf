import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder
import Specification
import Testing

@Suite("Building a site")
struct SiteBuilderTests {
    /// Runs a body with both accounts filled: two products in Germany, one in Britain.
    private func withSite(_ body: (inout SiteFixture) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder)
            try site.record(["A": [5, 4], "B": [3]], in: "germany")
            try site.record(["C": [2]], in: "britain")
            try body(&site)
        }
    }

    /// The German storefront with some templates of its own.
    private static func germany(
        _ templates: [String: String],
        outputs: Set<String>? = nil
    ) throws -> StorefrontPlan {
        try SiteFixture.storefront(
            "de",
            account: "germany",
            template: "{{name}} {{#aggregate-rating}}{{rating-value}} of {{rating-count}}{{/aggregate-rating}}",
            overriding: templates,
            outputs: outputs
        )
    }

    @Test("the first build renders every product of every storefront, the shops and the feeds")
    func firstBuild() async throws {
        try await withSite { site in
            let report = try site.builder.build()
            #expect(report.isNew)
            #expect(report.storefronts.map(\.renderedProducts) == [2, 1])
            #expect(try site.live("de/p/A/stars.html") == " 4.5 of 2")
            #expect(try site.live("en/p/C/stars.html") == " 2 of 1")
            #expect(try site.live("de/shop/stars.html") != nil)
            #expect(try site.live("feeds/de/google-product-reviews.xml")?.contains("Review 1 of A") == true)
            #expect(try site.live("de/p/C/stars.html") == nil)
        }
    }

    @Test("a build after which nothing changed publishes nothing and renders nothing")
    func nothingChanged() async throws {
        try await withSite { site in
            let first = try site.builder.build()
            let second = try site.builder.build()
            #expect(!second.isNew)
            #expect(second.release?.id == first.release?.id)
            #expect(second.storefronts.map(\.renderedProducts) == [0, 0])
        }
    }

    @Test("a change that leaves every byte as it was is looked at once, and the release keeps why it was made")
    func changedToTheSame() async throws {
        try await withSite { site in
            let first = try #require(try site.builder.build().release)
            let same = "{{name}} {{#aggregate-rating}}{{rating-value}} of {{rating-count}}{{/aggregate-rating}}{{! }}"
            site.plan.storefronts[0] = try SiteFixture.storefront("de", account: "germany", template: same)
            let second = try site.builder.build()
            #expect(second.storefronts.map(\.renderedProducts) == [2, 0])
            #expect(!second.isNew)
            let third = try site.builder.build()
            #expect(third.storefronts.map(\.renderedProducts) == [0, 0])
            let live = try #require(try site.archive.live())
            #expect(live.id == first.id)
            #expect(ReleaseFacts(json: live.facts).reasons == ReleaseFacts(json: first.facts).reasons)
        }
    }

    @Test("only what changed is rendered")
    func incremental() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            try site.record(["A": [5, 4, 3], "B": [3]], in: "germany")
            let report = try site.builder.build()
            #expect(report.storefronts.map(\.renderedProducts) == [1, 0])
            #expect(try site.live("de/p/A/stars.html") == " 4 of 3")
            #expect(try site.live("de/p/B/stars.html") == " 3 of 1")
            #expect(try site.live("feeds/de/google-product-reviews.xml")?.contains("Review 2 of A") == true)
        }
    }

    @Test("another template renders everything again, and no more than that storefront's")
    func templateChanged() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            site.plan.storefronts[0] = try SiteFixture.storefront("de", account: "germany", template: "new")
            let report = try site.builder.build()
            #expect(report.storefronts.map(\.renderedProducts) == [2, 0])
            #expect(try site.live("de/p/A/stars.html") == "new")
            #expect(try site.live("en/p/C/stars.html") == " 2 of 1")
        }
    }

    @Test(
        "a template that changed costs the outputs that use it, of every product, and all of those that changed too",
        arguments: [("product/stars.html", 1), ("partials/rating.html", 2)]
    )
    func oneTemplateChanged(template: String, outputs: Int) async throws {
        try await withSite { site in
            var templates = [
                "product/stars.html": "{{> partials/rating.html}}", "product/mini.html": "{{> partials/rating.html}}",
                "partials/rating.html": "old",
            ]
            site.plan.storefronts[0] = try Self.germany(templates)
            _ = try site.builder.build()
            templates[template] = "new"
            site.plan.storefronts[0] = try Self.germany(templates)
            let report = try site.builder.build()
            #expect(report.storefronts.map(\.renderedFiles) == [2 * outputs, 0])
            #expect(report.changes.changed == 2 * outputs)
            #expect(try site.live("de/p/B/stars.html") == "new")
            #expect(try site.live("de/p/B/snippet.html") == " 3 of 1")

            templates[template] = "newer"
            site.plan.storefronts[0] = try Self.germany(templates)
            try site.record(["A": [5, 4, 3], "B": [3]], in: "germany")
            _ = try site.builder.build()
            #expect(try site.live("de/p/A/stars.html") == "newer")
            #expect(try site.live("de/p/B/stars.html") == "newer")
            #expect(try site.live("de/p/A/snippet.html") == " 4 of 3")
        }
    }

    @Test("a product gets the outputs that were chosen, and loses the others")
    func chosenOutputs() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            site.plan.storefronts[0] = try Self.germany([:], outputs: ["stars.html"])
            _ = try site.builder.build()
            #expect(try site.live("de/p/A/stars.html") != nil)
            #expect(try site.live("de/p/A/snippet.html") == nil)
            #expect(try site.live("de/shop/snippet.html") != nil)
            #expect(try site.live("en/p/C/snippet.html") != nil)
            site.plan.storefronts[0] = try Self.germany([:], outputs: ["stars.html", "mini.html"])
            let report = try site.builder.build()
            #expect(report.storefronts.map(\.renderedFiles) == [2, 0])
            #expect(try site.live("de/p/A/mini.html") != nil)
        }
    }

    @Test("a storefront without a feed has none, and gets it back")
    func withoutFeed() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            site.plan.storefronts[0].hasFeed = false
            let report = try site.builder.build()
            #expect(try site.live("feeds/de/google-product-reviews.xml") == nil)
            #expect(report.storefronts.map(\.renderedFiles) == [0, 0])
            site.plan.storefronts[0].hasFeed = true
            _ = try site.builder.build()
            #expect(try site.live("feeds/de/google-product-reviews.xml")?.contains("Review 0 of A") == true)
        }
    }

    @Test("a product nobody names any more is gone, and its folder with it")
    func productGone() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            try site.record(["A": [5, 4]], in: "germany")
            let report = try site.builder.build(BuildOptions(allowsShrinking: true))
            #expect(report.storefronts.first?.removedProducts == 1)
            #expect(try site.live("de/p/B/stars.html") == nil)
            #expect(try site.live("de/p/A/stars.html") != nil)
        }
    }

    @Test("a build that would drop more than a fifth stops, says so, and leaves the release as it is")
    func shrinkGuard() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            try site.record(["A": [5]], in: "germany")
            #expect {
                try site.builder.build()
            } throws: { error in
                "\(error)".contains("storefront de would drop from 3 to 1 reviews")
                    && "\(error)".contains("--allow-shrink")
            }
            #expect(try site.live("de/p/B/stars.html") == " 3 of 1")
            _ = try site.builder.build(BuildOptions(allowsShrinking: true))
            #expect(try site.live("de/p/B/stars.html") == nil)
        }
    }

    @Test("a storefront whose account is not complete is carried over while the other goes live")
    func carriedOver() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            let run = try site.store.openRun(of: "germany", from: .file, scope: .incremental)
            try site.store.fail(run, because: "eKomi is down")
            try site.record(["C": [2, 4]], in: "britain")
            let report = try site.builder.build()
            #expect(report.carriedOver.map(\.name.rawValue) == ["de"])
            #expect(report.carriedOver.first?.carriedOverBecause?.contains("eKomi is down") == true)
            #expect(try site.live("de/p/A/stars.html") == " 4.5 of 2")
            #expect(try site.live("en/p/C/stars.html") == " 3 of 2")
        }
    }

    @Test("nothing goes live before an account is complete")
    func neverComplete() async throws {
        try await withTemporaryFolder { folder in
            let site = try SiteFixture(in: folder)
            let report = try site.builder.build()
            #expect(report.release == nil)
            #expect(report.carriedOver.count == 2)
            #expect(try site.archive.live() == nil)
        }
    }

    @Test("a dry run tells what would change and publishes nothing")
    func dryRun() async throws {
        try await withSite { site in
            let report = try site.builder.build(BuildOptions(isDryRun: true))
            #expect(report.changes.added > 0)
            #expect(try site.archive.live() == nil)
        }
    }

    @Test("a storefront that is no longer configured is gone")
    func storefrontGone() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            site.plan.storefronts.removeLast()
            _ = try site.builder.build()
            #expect(try site.live("en/p/C/stars.html") == nil)
            #expect(try site.live("feeds/en/google-product-reviews.xml") == nil)
            #expect(try site.live("de/p/A/stars.html") != nil)
        }
    }

    @Test("an erased review is off the site at once, and no rollback brings it back")
    func erased() async throws {
        try await withSite { site in
            let first = try #require(try site.builder.build().release)
            let review = site.store.id(of: .file(review: "0", product: "A"), in: "germany")
            try site.store.forget(review: review)
            let report = try site.builder.build(BuildOptions(allowsShrinking: true, buildsIncomplete: true))
            #expect(report.isNew)
            #expect(try site.live("de/p/A/stars.html") == " 4 of 1")
            _ = try site.archive.rollback(to: first.id, at: SiteFixture.now)
            #expect(try site.live("de/p/A/stars.html") == " 4 of 1")
            #expect(try site.live("feeds/de/google-product-reviews.xml")?.contains("Review 0 of A") == false)
        }
    }

    @Test(
        "a product id is published under its encoded name",
        arguments: ["../../etc/passwd", "a/b", "%00", "🙂", ".", "..", "a b", String(repeating: "x", count: 500)]
    )
    func hostileIDs(id: String) async throws {
        try await withTemporaryFolder { folder in
            let site = try SiteFixture(in: folder)
            try site.record([id: [4]], in: "germany")
            _ = try site.builder.build()
            let release = try #require(try site.archive.live())
            let path = SitePath("de", "p", id, "stars.html")
            #expect(try site.archive.artifact(at: path, in: release.id) != nil)
            #expect(path.rawValue.split(separator: "/").count == 4)
        }
    }

    @Test("a full build carries over a storefront whose account is not complete, and drops what nobody names")
    func fullBuild() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            let run = try site.store.openRun(of: "germany", from: .file, scope: .full)
            try site.store.fail(run, because: "the file ended early")
            let report = try site.builder.build(BuildOptions(isFull: true))
            #expect(report.carriedOver.map(\.name) == ["de"])
            #expect(!report.isNew)
            #expect(try site.live("de/p/A/stars.html") == " 4.5 of 2")
            #expect(try site.live("feeds/de/google-product-reviews.xml") != nil)
        }
    }

    @Test("a release remembers what went into each feed, also where it was kept as it is")
    func feedFacts() async throws {
        try await withSite { site in
            _ = try site.builder.build()
            try site.record(["C": [2, 3]], in: "britain")
            let release = try #require(try site.builder.build().release)
            let facts = ReleaseFacts(json: release.facts).storefronts
            #expect(facts["de"]?.feed?.includedCount == 3)
            #expect(facts["en"]?.feed?.includedCount == 2)
        }
    }

    @Test("a build that is asked to stop publishes nothing")
    func cancelled() async throws {
        try await withTemporaryFolder { folder in
            let site = try SiteFixture(in: folder)
            try site.record(["A": [5]], in: "germany")
            let builder = site.builder
            let building = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                _ = try builder.build()
            }
            await #expect(throws: SiteBuildError.self) { try await building.value }
            #expect(try site.archive.live() == nil)
        }
    }
}
