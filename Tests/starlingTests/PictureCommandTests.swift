import Foundation
import Publishing
import Specification
import Testing

@Suite("Pictures of reviews, from eKomi to the site", .serialized, .timeLimit(.minutes(5)))
struct PictureCommandTests {
    private struct Told: Decodable {
        struct Review: Decodable {
            var reviewId: String
            var reviewerImages: [String]
        }
        var reviews: [Review]
    }

    private func withPictures(_ body: (ShopSite) async throws -> Void) async throws {
        try await ShopSite.open(reviews: 300) { site in
            let locale = "locale: de-DE"
            let text = site.configuration()
                .replacing(locale, with: "\(locale)\n    widgets: { list: { pictures: own } }")
            try site.write(text, to: "starling.yaml")
            try await body(site)
        }
    }

    /// The pictures that are live, by path.
    private func pictures(of site: ShopSite) throws -> [SitePath] {
        let archive = try site.archive()
        let release = try #require(try archive.live())
        return try archive.paths(in: release.id).filter { $0.rawValue.contains("/pictures/") }
    }

    @Test("are copied by a sync, once, and shown under addresses of the site only")
    func copied() async throws {
        try await withPictures { site in
            let first = try await site.run("refresh")
            #expect(first.status == 0 && first.errors.contains("copied"))
            let paths = try pictures(of: site)
            #expect(!paths.isEmpty && paths.allSatisfy { $0.rawValue.hasPrefix("de/") })
            let archive = try site.archive()
            let release = try #require(try archive.live())
            for path in try archive.paths(in: release.id) where path.rawValue.hasPrefix("de/") {
                guard path.fileName.hasSuffix(".html") else { continue }
                let html = try #require(try site.liveText(path.rawValue))
                for match in html.matches(of: /<img src="([^"]*)"/) where !match.1.contains("/assets/") {
                    #expect(match.1.hasPrefix("https://reviews.shop.example/de/"), "\(path)")
                }
            }
            #expect(try await !site.run("refresh").errors.contains("copied"))
        }
    }

    @Test("are gone with a person who is forgotten, from the site and from the data folder")
    func forgotten() async throws {
        try await withPictures { site in
            #expect(try await site.run("refresh").status == 0)
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            let products = Set(try pictures(of: site).map { $0.rawValue.components(separatedBy: "/pictures/")[0] })
            let review = try #require(
                try products.sorted().filter { $0.contains("/p/") }
                    .flatMap { product in
                        try decoder.decode(Told.self, from: Data(site.live("\(product)/product.json") ?? [])).reviews
                    }
                    .first { !$0.reviewerImages.isEmpty }
            )
            let name = try #require(review.reviewerImages.first?.split(separator: "/").last.map(String.init))
            let copies = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path() + "var/pictures")
            #expect(copies.contains { $0.hasSuffix(name) })
            #expect(try await site.run("forget", "--review", review.reviewId).status == 0)
            #expect(try pictures(of: site).allSatisfy { $0.fileName != name })
            let left = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path() + "var/pictures")
            #expect(left.allSatisfy { !$0.hasSuffix(name) })
        }
    }
}
