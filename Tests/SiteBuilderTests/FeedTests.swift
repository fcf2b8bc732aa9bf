import Foundation
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder
import Specification
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
}
