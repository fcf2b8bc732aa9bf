import EkomiSandbox
import Foundation
import NIOHTTP1
import Publishing
import Specification
import Testing

@Suite("Telling what changed", .serialized, .timeLimit(.minutes(3)))
struct AnnouncingTests {
    private func lines(of name: String, in site: ShopSite) throws -> [String] {
        try String(contentsOf: site.folder.appending(path: name), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    @Test("The addresses that changed are written to a file: all at first, then only those, and none where none did")
    func changedAddresses() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh", "--changed-urls", "urls.txt").status == 0)
            let archive = try site.archive()
            let live = try #require(try archive.live())
            let all = try archive.paths(in: live.id).map { "https://reviews.shop.example\($0.urlPath)" }
            #expect(try lines(of: "urls.txt", in: site) == all)

            #expect(try await site.run("build", "--changed-urls", "urls.txt").status == 0)
            #expect(try lines(of: "urls.txt", in: site).isEmpty)

            _ = try site.sandbox.addReview(shop: 1001, stars: 2, text: "Etwas Neues")
            #expect(try await site.run("refresh", "--changed-urls", "urls.txt").status == 0)
            let changed = try lines(of: "urls.txt", in: site)
            #expect(changed.contains("https://reviews.shop.example/de/shop/index.html"))
            #expect(!changed.contains { $0.contains("/en/") })

            let back = try await site.run("rollback", "--changed-urls", "-", "--quiet")
            #expect(back.output.contains("https://reviews.shop.example/de/shop/index.html\n"))

            #expect(try await site.run("export", "out", "--changed-urls", "urls.txt").status == 0)
            #expect(try lines(of: "urls.txt", in: site).contains("https://reviews.shop.example/en/shop/stars.html"))
            #expect(try await site.run("build", "--changed-urls", "none/urls.txt").status == 73)
        }
    }

    @Test("A cache is told to forget each address that changed, by the host that visitors name")
    func purgesAddresses() async throws {
        try await FakeCache.run { cache, address in
            try await ShopSite.open { site in
                try site.write(site.configuration() + "\npurge: { url: \"\(address)/\" }\n", to: "starling.yaml")
                #expect(try await site.run("refresh").status == 0)
                let archive = try site.archive()
                let paths = try archive.paths(in: try #require(try archive.live()?.id))
                #expect(Set(cache.purges.map(\.path)) == Set(paths.map(\.urlPath)))
                #expect(cache.purges.count == paths.count)
                #expect(Set(cache.purges.map(\.method)) == ["PURGE"])
                #expect(Set(cache.purges.map { $0.headers["host"] }) == ["reviews.shop.example"])
                #expect(try await site.run("refresh").status == 0)
                #expect(cache.purges.count == paths.count, "nothing changed, nothing is forgotten")
            }
        }
    }

    @Test("Or it is told the surrogate keys of what changed, and shown its token")
    func purgesKeys() async throws {
        try await FakeCache.run { cache, address in
            try await ShopSite.open { opened in
                var site = opened
                site.environment["STARLING_TEST_TOKEN"] = "sesame-4711"
                let purge = """

                    purge:
                      url: \(address)/service/1/purge
                      by: key
                      method: POST
                      token: { env: STARLING_TEST_TOKEN }
                      token-header: Fastly-Key

                    """
                try site.write(site.configuration() + purge, to: "starling.yaml")
                #expect(try await site.run("refresh").status == 0)
                _ = try site.sandbox.addReview(shop: 1001, stars: 2, text: "Etwas Neues")
                let before = cache.purges.count
                let result = try await site.run("refresh", "--verbose")
                #expect(result.status == 0)
                #expect(!(result.output + result.errors).contains("sesame-4711"))
                let purge1 = try #require(cache.purges.last)
                #expect(cache.purges.count == before + 1)
                #expect(purge1.method == "POST")
                #expect(purge1.path == "/service/1/purge")
                #expect(purge1.headers["fastly-key"] == "sesame-4711")
                let keys = (purge1.headers["surrogate-key"] ?? "").split(separator: " ").map(String.init)
                #expect(keys.contains("de/shop"))
                #expect(!keys.contains { $0.hasPrefix("en") })
            }
        }
    }

    @Test("A cache that refuses, or is away, is named in a warning; what is live stays live")
    func failingCache() async throws {
        try await FakeCache.run(status: .forbidden) { cache, address in
            try await ShopSite.open { site in
                for url in [address, "http://127.0.0.1:1"] {
                    try site.write(site.configuration() + "\npurge: { url: \"\(url)\" }\n", to: "starling.yaml")
                    _ = try site.sandbox.addReview(shop: 1001, stars: 2, text: "Etwas Neues")
                    let result = try await site.run("refresh")
                    #expect(result.status == 0)
                    #expect(result.errors.contains("the cache was not purged"))
                }
                #expect(cache.purges.count < 30, "it is left alone soon")
                #expect(try site.liveRelease() != nil)
            }
        }
    }
}
