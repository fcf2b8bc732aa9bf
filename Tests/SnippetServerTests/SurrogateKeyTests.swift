import Publishing
import Testing

@testable import SnippetServer

@Suite("Surrogate keys", .timeLimit(.minutes(2)))
struct SurrogateKeyTests {
    @Test(
        "name the groups of a path, the widest first",
        arguments: [
            ("de/p/4711/stars.html", ["de", "de/p/4711"]), ("de/p/4711/live/reviews.json", ["de", "de/p/4711"]),
            ("de/shop/index.html", ["de", "de/shop"]), ("de/widgets/7.html", ["de", "de/widgets"]),
            ("feeds/de/google-product-reviews.xml", ["feeds", "feeds/de"]), ("assets/starling.js", ["assets"]),
            ("robots.txt", []),
        ]
    )
    func groups(path: String, keys: [String]) {
        #expect(SitePath(parsing: path)?.surrogateKeys == keys)
    }

    @Test("stand in each response about an artifact, also where the client has it")
    func responses() async throws {
        try await withServer(["de/p/1/stars.html": "a", "assets/starling.js": "b"]) { server in
            let response = try await server.probe.request("/de/p/1/stars.html")
            #expect(response["surrogate-key"] == "de de/p/1")
            let tag = try #require(response["etag"])
            let unchanged = try await server.probe.request("/de/p/1/stars.html", ["If-None-Match": tag])
            #expect(unchanged["surrogate-key"] == "de de/p/1")
            let script = try await server.probe.request("/assets/starling.js")
            #expect(script["surrogate-key"] == "assets")
        }
    }
}
