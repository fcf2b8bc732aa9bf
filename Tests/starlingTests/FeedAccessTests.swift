import AsyncHTTPClient
import EkomiSandbox
import Foundation
import NIOCore
import NIOHTTP1
import Publishing
import Specification
import Testing

@Suite("Feeds and live reviews, as configured", .serialized, .timeLimit(.minutes(3)))
struct FeedAccessTests {
    private static let path = "0123456789abcdef0123456789abcdef"

    private func configuration(of site: ShopSite) -> String {
        site.configuration()
            .replacing(
                "    locale: de-DE\n",
                with: "    locale: de-DE\n    live-reviews: true\n    seller-reviews: { merchant-id: \"m-1\" }\n"
            )
                + """

                feed-access:
                  user: google
                  password: { env: STARLING_TEST_FEEDS }
                  path: { file: feed-path }
                """
    }

    private func get(_ url: String, _ headers: HTTPHeaders = [:]) async throws -> (status: UInt, text: String) {
        var request = HTTPClientRequest(url: url)
        request.headers = headers
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let body = try await response.body.collect(upTo: 16 << 20)
        return (response.status.code, String(decoding: body.readableBytesView, as: UTF8.self))
    }

    @Test("Google fetches with password and secret path, and the status tells when; neither secret is told to anybody")
    func endToEnd() async throws {
        try await ShopSite.open { opened in
            var site = opened
            site.environment["STARLING_TEST_FEEDS"] = "correct-horse"
            try site.write(configuration(of: site), to: "starling.yaml")
            #expect(try await site.run("refresh").status == 0)

            try site.write("short\n", to: "feed-path")
            let refused = try await site.run("serve", "--port", "0")
            #expect(refused.status == 78)
            #expect(refused.errors.contains("16 to 128"))
            #expect(!refused.errors.contains("short"))

            try site.write(Self.path + "\n", to: "feed-path")
            let program = try site.start("serve", "--port", "0", "--verbose")
            let (_, address) = try await program.waits(for: /Serving on (http:\/\/127\.0\.0\.1:\d+)\//)
            let credentials = Data("google:correct-horse".utf8).base64EncodedString()
            let google: HTTPHeaders = ["Authorization": "Basic \(credentials)", "User-Agent": "Googlebot/2.1"]
            let feed = "/de/google-product-reviews.xml"
            #expect(try await get("\(address)/feeds\(feed)", google).status == 404)
            #expect(try await get("\(address)/feeds/\(Self.path)\(feed)").status == 401)
            let fetched = try await get("\(address)/feeds/\(Self.path)\(feed)", google)
            #expect(try fetched.text == site.liveText("feeds\(feed)"))
            let seller = try await get("\(address)/feeds/\(Self.path)/de/google-seller-reviews.xml", google)
            #expect(seller.text.contains("<merchant id=\"m-1\">"))

            let live = try await get("\(address)/de/shop/live/reviews.json?sort=lowest&size=1")
            #expect(live.status == 200)
            #expect(live.text.contains("\"review_id\""))
            #expect(try await get("\(address)/de/p/none/live/reviews.json").status == 404)
            #expect(try await get("\(address)/en/shop/live/reviews.json").text.contains("\"reviews\":[]"))

            while try await !site.run("status").output
                .contains("/feeds/de/google-seller-reviews.xml: fetched by Google")
            {
                await breathe()
            }
            let status = try await site.run("status", "--json").object()
            let fetches = try #require(status["feedFetches"] as? [[String: Any]])
            #expect(fetches.contains { $0["feed"] as? String == "/feeds\(feed)" && $0["byGoogle"] != nil })
            program.send(SIGTERM)
            #expect(await program.exitStatus == 0)
            let said = try program.wordsSoFar()
            for secret in [Self.path, "correct-horse", credentials] { #expect(!said.contains(secret)) }
            #expect(try await site.run("check", "--offline").status == 0, "also of the seller feed")
        }
    }

    @Test("A linter names the rules of a seller-review feed, whatever the file is called")
    func lints() async throws {
        try await ShopSite.open(products: 0, reviews: 0) { site in
            let feed = """
                <?xml version="1.0"?>
                <feed xmlns="http://schemas.google.com/merchant_reviews/5.0"><reviews/></feed>
                """
            try site.write(feed, to: "feed.xml")
            let result = try await site.run("lint", "feed.xml")
            #expect(result.status == 65)
            #expect(result.output.contains("[empty-container]"))
            #expect(result.output.contains("[empty-feed]"))
        }
    }
}
