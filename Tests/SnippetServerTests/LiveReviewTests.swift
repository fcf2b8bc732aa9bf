import Foundation
import NIOCore
import Publishing
import Specification
import Testing

@testable import SnippetServer

@Suite("Live queries", .serialized, .timeLimit(.minutes(2)))
struct LiveReviewTests {
    private static let folder = SitePath("de", "p", "1")
    private static let path = "/de/p/1/live/reviews"

    /// Thirty reviews: the higher the number the older; of 1 to 5 stars in turn; each third in English.
    private static let rows = (0..<30)
        .map { number in
            ReviewRow(
                id: "r\(number)",
                submittedAt: moment(Double(-number) * 60),
                stars: number % 5 + 1,
                helpfulCount: number == 7 ? 9 : 0,
                language: number % 3 == 0 ? "en" : "de",
                traits: number % 2 == 0 ? [.text, .verified] : [.text],
                json: Array("{\"rating\":\(number % 5 + 1)}\n".utf8),
                html: Array("<p>\(number)".utf8)
            )
        }

    private func withReviews(
        options: ServerOptions = ServerOptions(port: 0, pollInterval: .milliseconds(5), liveRate: 10_000),
        _ body: @Sendable (ServerFixture) async throws -> Void
    ) async throws {
        try await withServer(nil, options: options) { server in
            let draft = try server.archive.begin(.changes)
            for product in ["1", "2"] {
                try draft.put(Artifact(path: SitePath("de", "p", product, "stars.html"), body: []))
            }
            try draft.putReviews([(folder: Self.folder, rows: Self.rows)])
            _ = try draft.publish(at: moment())
            try await server.waits(for: "/health/ready") { $0.status == 200 }
            try await body(server)
        }
    }

    private func ids(_ response: ProbeResponse) throws -> [String] {
        let page = try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]
        return (page?["reviews"] as? [[String: Any]] ?? []).compactMap { $0["review_id"] as? String }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var query: String
        var total = 30
        var ids: [Int]
        var testDescription: String { query }
    }

    @Test(
        "are answered in the order, of the kind and from the page that was asked for",
        arguments: [
            Case(query: "", ids: Array(0..<10)),
            Case(query: "?sort=newest&size=3", ids: [0, 1, 2]),
            Case(query: "?sort=oldest&size=3", ids: [29, 28, 27]),
            Case(query: "?sort=highest&size=3", ids: [4, 9, 14]),
            Case(query: "?sort=lowest&size=3", ids: [0, 5, 10]),
            Case(query: "?sort=helpful&size=2", ids: [7, 0]),
            Case(query: "?page=3", ids: Array(20..<30)),
            Case(query: "?page=4", ids: []),
            Case(query: "?page=2&size=20", ids: Array(20..<30)),
            Case(query: "?stars=5,1&size=4", total: 12, ids: [0, 4, 5, 9]),
            Case(query: "?stars=5%2C1&size=4", total: 12, ids: [0, 4, 5, 9]),
            Case(query: "?language=EN&size=2", total: 10, ids: [0, 3]),
            Case(query: "?with=verified,text&language=en&size=2", total: 5, ids: [0, 6]),
            Case(query: "?year=2027&size=2", total: 30, ids: [0, 1]),
            Case(query: "?year=2025", total: 0, ids: []),
            Case(query: "?with=pictures", total: 0, ids: []),
            Case(query: "?stars=1&sort=oldest&size=1&page=2", total: 6, ids: [20]),
        ]
    )
    func answers(example: Case) async throws {
        try await withReviews { server in
            let response = try await server.probe.request("\(Self.path).json\(example.query)")
            #expect(response.status == 200)
            #expect(response["content-type"] == "application/json")
            #expect(response["x-total-count"] == "\(example.total)")
            #expect(try ids(response) == example.ids.map { "r\($0)" })
            let html = try await server.probe.request("\(Self.path).html\(example.query)")
            #expect(html.text == example.ids.map { "<p>\($0)" }.joined())
            #expect(html["content-type"] == "text/html; charset=utf-8")
            #expect(html["content-security-policy"] != nil)
        }
    }

    @Test(
        "that make no sense are refused, with a word for programs and none for pages",
        arguments: [
            "?sort=best", "?stars=0", "?stars=6", "?stars=1,,2", "?stars=", "?page=0", "?page=-1", "?page=x",
            "?page=10000&size=50", "?size=51", "?size=0", "?year=26", "?year=10000", "?year=x", "?language=de-DE",
            "?language='", "?with=x", "?nonsense=1",
            "?page=1&page=2", "?page", "?=1", "?page=99999999999999999999",
            "?sort=\(String(repeating: "x", count: 600))",
            "?page=1%27%20OR%201",
        ]
    )
    func refuses(query: String) async throws {
        try await withReviews { server in
            let json = try await server.probe.request("\(Self.path).json\(query)")
            #expect(json.status == 400)
            let told = try JSONSerialization.jsonObject(with: Data(json.body)) as? [String: String]
            #expect(told?["error"]?.isEmpty == false)
            let html = try await server.probe.request("\(Self.path).html\(query)")
            #expect(html.status == 400)
            #expect(html.body.isEmpty)
        }
    }

    @Test("know what is a product without reviews, and what is none")
    func unknown() async throws {
        try await withReviews { server in
            let none = try await server.probe.request("/de/p/2/live/reviews.json")
            #expect(none.text == #"{"total":0,"is_cut":false,"page":1,"size":10,"reviews":[]}"# + "\n")
            for path in ["/de/p/3/live/reviews.json", "/de/p/3/live/reviews.html", "/live/reviews.json"] {
                #expect(try await server.probe.request(path).status == 404)
            }
            #expect(try await server.probe.request("\(Self.path).json", method: "POST").status == 405)
        }
    }

    @Test("say what can be cached, what the client has, and where the pages around are")
    func headers() async throws {
        try await withReviews { server in
            let response = try await server.probe.request("\(Self.path).json?page=2&stars=1,2,3,4,5")
            #expect(response["cache-control"]?.hasPrefix("public, max-age=60") == true)
            let next = "reviews.json?sort=newest&stars=1,2,3,4,5&page=3&size=10"
            let previous = "reviews.json?sort=newest&stars=1,2,3,4,5&page=1&size=10"
            #expect(response["link"] == "<\(previous)>; rel=\"prev\", <\(next)>; rel=\"next\"")
            #expect(try await ids(server.probe.request("/de/p/1/live/\(next)")).first == "r20")
            let tag = try #require(response["etag"])
            let path = "\(Self.path).json?page=2&stars=1,2,3,4,5"
            let again = try await server.probe.request(path, ["If-None-Match": tag])
            #expect(again.status == 304)
            let head = try await server.probe.request(path, method: "HEAD")
            #expect(head["content-length"] == "\(response.body.count)")
        }
    }

    @Test("are answered from the release that is served; a rollback takes the reviews back too")
    func followsReleases() async throws {
        try await withReviews { server in
            let first = try #require(try server.archive.live())
            let draft = try server.archive.begin(.changes)
            try draft.putReviews([(folder: Self.folder, rows: Array(Self.rows.prefix(2)))])
            #expect(try draft.publish(at: moment(1)).isNew)
            try await server.waits(for: "\(Self.path).json") { $0["x-total-count"] == "2" }
            _ = try server.archive.rollback(to: first.id, at: moment(2))
            try await server.waits(for: "\(Self.path).json") { $0["x-total-count"] == "30" }
        }
    }

    @Test("are limited for each client, who is told how long to wait, while others are answered")
    func limitsClients() async throws {
        let options = ServerOptions(
            port: 0,
            pollInterval: .milliseconds(5),
            liveRate: 1,
            clientHeader: "X-Real-IP"
        )
        try await withReviews(options: options) { server in
            var last: ProbeResponse?
            for _ in 0..<100 where last?.status != 429 {
                last = try await server.probe.request("\(Self.path).json", ["X-Real-IP": "203.0.113.9"])
            }
            #expect(last?.status == 429)
            #expect(last?["retry-after"] == "1")
            #expect(last?["cache-control"] == "no-store")
            let other = try await server.probe.request("\(Self.path).json", ["X-Real-IP": "203.0.113.10"])
            #expect(other.status == 200)
            #expect(try await server.probe.request("/de/p/1/stars.html").status == 200)
        }
    }
}

@Suite("The limit on how often a client asks")
struct RateLimiterTests {
    private func client(_ header: String?, _ address: String = "192.0.2.1") throws -> RateLimiter.Client {
        RateLimiter.Client(header: header, address: try SocketAddress(ipAddress: address, port: 1))
    }

    @Test("lets a burst pass, then as many as the rate allows")
    func refills() throws {
        let clock = FakeClock()
        let limiter = RateLimiter(rate: 2, now: { clock.now })
        let client = try client(nil)
        for _ in 0..<8 { #expect(limiter.wait(of: client) == nil) }
        #expect(limiter.wait(of: client) == .milliseconds(500))
        clock.advance(by: .milliseconds(500))
        #expect(limiter.wait(of: client) == nil)
        #expect(limiter.wait(of: client) != nil)
        clock.advance(by: .seconds(1000))
        for _ in 0..<8 { #expect(limiter.wait(of: client) == nil) }
        #expect(limiter.wait(of: client) != nil)
    }

    @Test("tells clients apart by the last address a proxy names, else by the connection's; by network in version 6")
    func tellsClientsApart() throws {
        #expect(try client("203.0.113.1") == client("10.0.0.1, 203.0.113.1"))
        #expect(try client("203.0.113.1") != client("203.0.113.2"))
        #expect(try client("nonsense") == client(nil))
        #expect(try client(nil, "192.0.2.1") != client(nil, "192.0.2.2"))
        #expect(try client(nil, "2001:db8::1") == client(nil, "2001:db8::2"))
        #expect(try client(nil, "2001:db8::1") != client(nil, "2001:db8:0:1::1"))
        #expect(try client(nil, "::ffff:192.0.2.1") == client(nil, "192.0.2.1"))
    }

    @Test("remembers no more clients than it can hold, however many ask")
    func isBounded() throws {
        let clock = FakeClock()
        let limiter = RateLimiter(rate: 10, now: { clock.now })
        for number in 0..<12_000 {
            #expect(limiter.wait(of: try client("10.\(number >> 16).\(number >> 8 & 255).\(number & 255)")) == nil)
        }
        #expect(limiter.clientCount <= 10_000)
        clock.advance(by: .seconds(10))
        #expect(limiter.wait(of: try client("192.0.2.7")) == nil)
        #expect(limiter.clientCount == 1, "who has been quiet is forgotten")
    }
}
