import Foundation
import Publishing
import ReviewStore
import Reviews
import SiteBuilder
import Specification
import Testing

@Suite("Pictures of reviews")
struct PictureBuildTests {
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
    private static let template = "{{#reviews}}{{#images}}[{{.}}]{{/images}}{{/reviews}}"

    private func record(_ pictures: [String], of product: Product.ID?, in site: SiteFixture) throws {
        let run = try site.store.openRun(of: "germany", from: .file, scope: .full)
        var review = Review(
            id: site.store.id(of: .file(review: "1", product: product), in: "germany"),
            account: "germany",
            product: product,
            stars: .highest,
            date: SiteFixture.now
        )
        review.pictures = pictures
        try site.store.stage([IncomingReview(review)], in: run)
        try site.store.complete(run)
    }

    private func withSite(_ body: (inout SiteFixture, PictureShelf) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            var site = try SiteFixture(in: folder, template: Self.template)
            site.plan.storefronts.removeLast()
            let shelf = PictureShelf(in: folder)
            site.plan.storefronts[0].pictures = shelf
            try body(&site, shelf)
        }
    }

    private func paths(in site: SiteFixture) throws -> [SitePath] {
        let live = try #require(try site.archive.live())
        return try site.archive.paths(in: live.id).filter { $0.rawValue.contains("/pictures/") }
    }

    @Test("are published beside what shows them, under an address of the site; those without a copy are left out")
    func published() async throws {
        try await withSite { site, shelf in
            try record(["https://a.example/1", "https://a.example/2"], of: "a/b", in: site)
            #expect(try shelf.keep(Self.jpeg, from: "https://a.example/1", for: "a/b"))
            _ = try site.builder.build()
            let path = try #require(try paths(in: site).first)
            #expect(path.rawValue.hasPrefix("de/p/a~2fb/pictures/") && path.rawValue.hasSuffix(".jpg"))
            #expect(try site.live("de/p/a~2fb/reviews.html") == "[https://reviews.shop.example\(path.urlPath)]")
            let live = try #require(try site.archive.live())
            #expect(try site.archive.artifact(at: path, in: live.id)?.mediaType.rawValue == "image/jpeg")
        }
    }

    @Test("are published for the shop's reviews too")
    func shop() async throws {
        try await withSite { site, shelf in
            try record(["https://a.example/1"], of: nil, in: site)
            #expect(try shelf.keep(Self.jpeg, from: "https://a.example/1", for: nil))
            _ = try site.builder.build()
            #expect(try paths(in: site).map(\.rawValue).allSatisfy { $0.hasPrefix("de/shop/pictures/") })
            #expect(try paths(in: site).count == 1)
        }
    }

    @Test("go with the review, and no rollback brings them back")
    func gone() async throws {
        try await withSite { site, shelf in
            try record(["https://a.example/1"], of: "a", in: site)
            #expect(try shelf.keep(Self.jpeg, from: "https://a.example/1", for: "a"))
            let first = try #require(try site.builder.build().release)
            try site.store.forget(review: site.store.id(of: .file(review: "1", product: "a"), in: "germany"))
            _ = try site.builder.build(BuildOptions(allowsShrinking: true, buildsIncomplete: true))
            #expect(try paths(in: site) == [])
            _ = try site.archive.rollback(to: first.id, at: SiteFixture.now)
            #expect(try paths(in: site) == [])
        }
    }

    @Test("stay where they are kept, where the storefront wants no copies")
    func theirs() async throws {
        try await withSite { site, _ in
            site.plan.storefronts[0].pictures = nil
            try record(["https://a.example/1"], of: "a", in: site)
            _ = try site.builder.build()
            #expect(try site.live("de/p/a/reviews.html") == "[https://a.example/1]")
        }
    }
}
