import Foundation
import Publishing
import ReviewStore
import Reviews
import SiteBuilder
import Snippets
import Specification
import Testing

@Suite("Variants of a product")
struct GroupRatingTests {
    /// Builds a site with shoes in two sizes and a hat; the sizes are one group.
    private func withVariants(
        _ variants: StructuredDataOptions.Variants,
        _ body: (SiteFixture) throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder, structuredData: variants)
            var products = ["shoe-38", "shoe-39", "hat"].map { Product(id: Product.ID($0), name: $0) }
            products[0].group = "shoe"
            products[1].group = "shoe"
            try site.importCatalogue(products, of: "de")
            try site.record(["shoe-38": [5, 4], "shoe-39": [3], "hat": [2]], in: "germany")
            try site.record([:], in: "britain")
            _ = try site.builder.build()
            try body(site)
        }
    }

    @Test("carry their own ratings")
    func own() async throws {
        try await withVariants(.own) { site throws in
            #expect(try site.live("de/p/shoe-38/stars.html") == "shoe-38 4.5 of 2")
            #expect(try site.live("de/p/shoe-39/stars.html") == "shoe-39 3 of 1")
        }
    }

    @Test("carry the rating of their group where the storefront says so, and others their own")
    func group() async throws {
        try await withVariants(.group) { site throws in
            #expect(try site.live("de/p/shoe-38/stars.html") == "shoe-38 4 of 3")
            #expect(try site.live("de/p/shoe-39/stars.html") == "shoe-39 4 of 3")
            #expect(try site.live("de/p/hat/stars.html") == "hat 2 of 1")
        }
    }

    @Test("are all rendered again when one of them is reviewed, and nothing else is")
    func change() async throws {
        try await withVariants(.group) { site throws in
            try site.record(["shoe-38": [5, 4], "shoe-39": [3, 1], "hat": [2]], in: "germany")
            let report = try site.builder.build()
            #expect(report.storefronts.first?.renderedProducts == 2)
            #expect(try site.live("de/p/shoe-38/stars.html") == "shoe-38 3.25 of 4")
        }
    }

    @Test("none of them shows an erased review any more, nor after a rollback")
    func erased() async throws {
        try await withVariants(.group) { site throws in
            let first = try #require(try site.archive.live())
            let review = site.store.id(of: .file(review: "0", product: "shoe-38"), in: "germany")
            try site.store.forget(review: review)
            _ = try site.builder.build(BuildOptions(allowsShrinking: true, buildsIncomplete: true))
            #expect(try site.live("de/p/shoe-39/stars.html") == "shoe-39 3.5 of 2")
            _ = try site.archive.rollback(to: first.id, at: SiteFixture.now)
            #expect(try site.live("de/p/shoe-39/stars.html") == "shoe-39 3.5 of 2")
        }
    }
}
