import Foundation
import Specification
import Testing

@Suite("Google's own sample feeds", .enabled(if: Conformance.isAvailable), .serialized, .timeLimit(.minutes(2)))
struct GoogleSampleTests {
    @Test(
        "are imported, rendered, and written again as a feed that Google's schema accepts",
        arguments: ["google_dev_sample_2.3.xml", "google_dev_sample_2.4.xml", "sample_2.4_xsd_valid.xml"]
    )
    func roundTrip(name: String) async throws {
        try await ShopSite.open(products: 0, reviews: 0) { site in
            try site.write(Self.configuration, to: "starling.yaml")
            let sample = try Conformance.path("google/\(name)")
            let imported = try await site.run("import", "reviews", sample, "--account", "shop", "--json").object()
            #expect((imported["accepted"] as? Int ?? 0) > 0)
            #expect(try await site.run("import", "catalogue", sample, "--storefront", "us").status == 0)
            #expect(try await site.run("build").status == 0)
            #expect(try await site.run("export", "out").status == 0)
            let feed = site.folder.appending(path: "out/feeds/us/google-product-reviews.xml")
            let schema = try Conformance.path("google/product_reviews_2.4.xsd")
            let arguments = ["xmllint", "--noout", "--schema", schema, feed.path(percentEncoded: false)]
            let verdict = try await ProgramResult(
                StarlingProgram.start(arguments, program: URL(filePath: "/usr/bin/env"))
            )
            #expect(verdict.status == 0, "\(verdict.errors)")
        }
    }

    private static let configuration = """
        data: ./var
        public-url: https://reviews.shop.example
        gallery: false
        accounts:
          - name: shop
            source: files
        storefronts:
          - name: us
            url: https://shop.example
            product-url: https://shop.example/p/{id}
            locale: en-GB
            accounts: [shop]
            catalogue: ./none.xml
        """
}
