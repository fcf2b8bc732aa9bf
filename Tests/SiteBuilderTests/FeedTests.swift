import Diagnostics
import Foundation
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder
import Snippets
import Specification
import Templates
import Testing

@Suite("The feed of a storefront")
struct FeedTests {
    private static let path = "feeds/de/google-product-reviews.xml"

    @Test("lists every variant under a review of their group, and one product under a review of that one")
    func variants() async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder)
            let gtins = ["4006381333931", "4006381333948"].compactMap { GTIN($0) }
            let variants = zip(["shoe-41", "shoe-42"], gtins)
                .map { id, gtin in
                    var product = Product(id: Product.ID(id), url: "https://shop.example/\(id)")
                    product.identifiers.gtins = [gtin]
                    product.group = "shoe"
                    return product
                }
            try site.importCatalogue(variants, of: "de")
            try site.record(["shoe": [5], "shoe-42": [4]], in: "germany")
            try site.record(["C": [2]], in: "britain")
            let report = try site.builder.build()
            let feed = try #require(try site.live(Self.path))
            let reviews = feed.split(separator: "</review>").dropLast().map(String.init)
            let ofGroup = try #require(reviews.first { $0.contains("of shoe<") })
            #expect(gtins.allSatisfy { ofGroup.contains("<gtin>\($0.digits)</gtin>") })
            let ofOne = try #require(reviews.first { $0.contains("of shoe-42<") })
            #expect(gtins.map { ofOne.contains("<gtin>\($0.digits)</gtin>") } == [false, true])
            #expect(report.storefronts.first?.feed?.matches == [.gtin: 2])
        }
    }

    @Test("stands beside a page that says what is in it, what is not, and what would match more of it")
    func report() async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder)
            var numbered = Product(id: "A", url: "https://shop.example/A")
            numbered.identifiers.gtins = ["4006381333931"].compactMap { GTIN($0) }
            try site.importCatalogue([numbered, Product(id: "B", url: "http://localhost/B")], of: "de")
            site.plan.storefronts[0].feedOptions.productURL = nil
            try site.record(["A": [5, 4], "B": [3]], in: "germany")
            _ = try site.builder.build()
            let page = try #require(try site.live("feeds/de/report.html"))
            #expect(page.contains("<b>2</b> reviews are in <a href=\"google-product-reviews.xml\">"))
            #expect(page.contains("<b>1</b> were left out."))
            #expect(page.contains("<b>1</b> because its product has no address"))
            #expect(page.contains("48 are missing"))
            #expect(page.contains("<rect width=\"100%\""))
            #expect(!page.contains("What would raise the share"))
            let findings = PageLinter(author: .starling).lint(html: Array(page.utf8), file: "report.html")
            #expect(findings.filter { $0.severity == .error } == [])
        }
    }

    @Test("stands beside the further feeds that are asked for, with reviews that Google would refuse")
    func exports() async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder)
            let library = try TemplateLibrary(folders: [Checkout.folder.appending(path: "templates")])
            let localization = Localization(tag: "en", monthNames: (1...12).map(String.init))
            site.plan.storefronts[0].exports = try ["reviews.csv", "reviews.ndjson"]
                .map { try ProductReviewFeedTemplate(export: $0, library, in: localization) }
            site.plan.storefronts[0].feedOptions.productURL = nil
            site.plan.storefronts[0].productURL = nil
            try site.record(["=A|1": [5, 4]], in: "germany")
            _ = try site.builder.build()
            #expect(try site.live(Self.path) == nil)

            let table = try #require(try site.live("feeds/de/reviews.csv")).split(separator: "\n")
            #expect(table.count == 3)
            #expect(table.first?.hasPrefix("review_id,product_id,") == true)
            #expect(table.last?.contains(",\"'=A|1\",") == true)

            struct Line: Decodable {
                var productId: String
                var rating: Double
                var content: String
                var isSpam: Bool
            }
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            let lines = try #require(try site.live("feeds/de/reviews.ndjson")).split(separator: "\n")
                .map { try decoder.decode(Line.self, from: Data($0.utf8)) }
            #expect(lines.map(\.rating).sorted() == [4, 5])
            #expect(lines.allSatisfy { $0.productId == "=A|1" && !$0.isSpam && $0.content.hasPrefix("Review") })

            site.plan.storefronts[0].exports.removeLast()
            _ = try site.builder.build()
            #expect(try site.live("feeds/de/reviews.ndjson") == nil)
            #expect(try site.live("feeds/de/reviews.csv") != nil)
        }
    }

    @Test("may be followed by a feed of ones own, as the README shows it")
    func ownFeed() async throws {
        let readme = try String(contentsOf: Checkout.folder.appending(path: "README.md"), encoding: .utf8)
        let example = try #require(readme.firstMatch(of: /```xml\n((?s).*?)```/)).1
        let name = "feeds/prices.xml"
        let library = TemplateLibrary(sources: [name: .init(file: name, text: Array(example.utf8))])
        let localization = Localization(tag: "en", monthNames: (1...12).map(String.init))
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder)
            site.plan.storefronts[0].exports = [
                try ProductReviewFeedTemplate(export: "prices.xml", library, in: localization)
            ]
            try site.record(["A&B": [5]], in: "germany")
            _ = try site.builder.build()
            let feed = try #require(try site.live("feeds/de/prices.xml"))
            #expect(feed.contains("product=\"A&amp;B\" stars=\"5\">Review 0 of A&amp;B</review>"))
        }
    }
}
