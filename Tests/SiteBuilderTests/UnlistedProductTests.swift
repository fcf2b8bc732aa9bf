import Publishing
import ReviewFeeds
import Reviews
import SiteBuilder
import Specification
import Testing

@Suite("A product that no catalogue knows")
struct UnlistedProductTests {
    @Test(
        "has the same address on its page and in the feed, whatever its id and the pattern are written with",
        arguments: [
            ("https://shop.example/p/{id}", "shoe", "https://shop.example/p/shoe"),
            ("https://shop.example/p/{id}", "shoe 1/ö", "https://shop.example/p/shoe%201%2F%C3%B6"),
            (
                "https://shop.example/größe/{id}?from=reviews", "shoe",
                "https://shop.example/gr%C3%B6%C3%9Fe/shoe?from=reviews"
            ),
        ]
    )
    func sameAddress(_ pattern: String, _ id: String, _ address: String) async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder, template: "{{url}}")
            site.plan.storefronts[0].productURL = pattern
            site.plan.storefronts[0].feedOptions.productURL = pattern
            try site.record([id: [5]], in: "germany")
            try site.record([:], in: "britain")
            _ = try site.builder.build()
            let page = SitePath("de", "p", id, "stars.html")
            #expect(try site.live(page.rawValue) == address)
            #expect(try site.live("feeds/de/google-product-reviews.xml")?.contains(">\(address)</product_url>") == true)
        }
    }

    @Test("stands in the feed with its id for a SKU, which is what the shop calls it")
    func hasSKU() async throws {
        try await withTemporaryFolder { folder in
            let site = try SiteFixture(in: folder)
            try site.record(["shoe-1": [5]], in: "germany")
            try site.record([:], in: "britain")
            _ = try site.builder.build()
            #expect(try site.live("feeds/de/google-product-reviews.xml")?.contains("<sku>shoe-1</sku>") == true)
        }
    }
}
