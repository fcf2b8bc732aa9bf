import Foundation
import NIOCore
import NIOHTTP1
import Publishing
import ServiceLifecycle
import Specification
import Testing

@testable import SnippetServer

@Suite("Responses ahead of the router", .serialized, .timeLimit(.minutes(10)))
struct PreparedResponseTests {
    private static let names = [
        "/de/p/4711/stars.html", "/de/p/4711/reviews.html", "/de/p/4711/product.jsonld", "/de/p/4711/stars.svg",
        "/de/p/4711/index.html", "/de/widgets/7.html", "/assets/stars.0123456789ab.css", "/assets/loader.js",
        "/feeds/de/google-product-reviews.xml", "/de/p/none/stars.html", "/health/live",
    ]

    /// How many responses were made ahead of the router so far.
    private func preparedCount(of server: ServerFixture) async throws -> Int {
        let metrics = try await server.probe.request("/metrics").text
        let line = try #require(
            metrics.split(separator: "\n").first { $0.hasPrefix("starling_prepared_responses_total ") }
        )
        return try #require(line.split(separator: " ").last.flatMap { Int($0) })
    }

    @Test("are those of the router, whatever is asked, to the last header and byte")
    func equivalence() async throws {
        try await withServer(ServingTests.site) { server in
            for name in Self.names {
                let first = try await server.probe.request(name)
                let tag = first["etag"] ?? "\"none\""
                let date = first["last-modified"] ?? "never"
                let conditions: [[String: String]] = [
                    [:], ["If-None-Match": tag], ["If-None-Match": "W/\(tag)"], ["If-None-Match": "\"x\", \(tag)"],
                    ["If-None-Match": "*"], ["If-None-Match": "\"other\""], ["If-Modified-Since": date],
                    ["If-Modified-Since": "yesterday"], ["If-None-Match": "\"x\"", "If-Modified-Since": date],
                    ["If-Match": tag], ["If-Match": "\"other\""], ["Range": "bytes=0-1"],
                    ["Range": "bytes=0-1", "If-Range": tag],
                ]
                for method in ["OPTIONS", "POST"] { try await expectSame(name, method, [:], of: server) }
                for headers in conditions {
                    for coding in [nil, "gzip", "br, gzip;q=0.5"] {
                        var headers = headers
                        headers["Accept-Encoding"] = coding
                        for method in ["GET", "HEAD"] { try await expectSame(name, method, headers, of: server) }
                    }
                }
            }
            #expect(try await preparedCount(of: server) > 300)
        }
    }

    /// Expects the same response on a connection that ends, which the router answers, and on one that stays open.
    private func expectSame(
        _ name: String,
        _ method: String,
        _ headers: [String: String],
        of server: ServerFixture
    ) async throws {
        let routed = try await server.probe.request(name, method: method, headers)
        let answer = try await server.probe.requestKeepingAlive(name, method: method, headers)
        let what = "\(method) \(name) \(headers)"
        #expect(answer.status == routed.status, "\(what)")
        #expect(answer.body == routed.body, "\(what)")
        #expect(answer["date"] != nil && routed["date"] != nil, "\(what)")
        let varying = ["date", "connection"]
        // How old the data is may differ by then.
        guard name != "/health/live" else { return }
        #expect(
            answer.headers.filter { !varying.contains($0.key) } == routed.headers.filter { !varying.contains($0.key) },
            "\(what)"
        )
    }

    @Test("stay in order on one connection, among those that take the router's time")
    func pipelining() async throws {
        try await withServer(ServingTests.site) { server in
            let fast = "/de/p/4711/stars.html"
            _ = try await server.probe.request(fast)
            let paths = (0..<60)
                .map { number in
                    switch number % 6 {
                    case 1: "/de/p/none/\(number).html"
                    case 3: "/feeds/de/google-product-reviews.xml"
                    case 4: "/de/p/4711/product.jsonld?\(number)"
                    default: fast
                    }
                }
            let requests = paths.map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined()
            let end =
                "GET /de/widgets/7.html HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGET \(fast) HTTP/1.1\r\n\r\n"
            var bytes = try await server.probe.exchange(requests + end)
            for path in paths {
                let response = try ProbeResponse(parsing: &bytes)
                switch path {
                case fast: #expect(response.text == "<span>4.3</span>")
                case "/feeds/de/google-product-reviews.xml": #expect(response.text == "<feed/>")
                case _ where path.contains("none"): #expect(response.status == 404)
                default: #expect(response.text == "{}")
                }
            }
            #expect(try ProbeResponse(parsing: &bytes).text.hasPrefix("<script"))
            #expect(bytes.isEmpty, "nothing is answered behind the last request")
        }
    }

    @Test("wait for a client that does not take them, in a memory that does not grow with what it asks for")
    func backPressure() async throws {
        let large = String(repeating: "x", count: 400_000)
        try await withServer(["de/p/1/stars.html": large]) { server in
            _ = try await server.probe.request("/de/p/1/stars.html")
            let connection = try await server.probe.connect()
            let count = 200
            let request = "GET /de/p/1/stars.html HTTP/1.1\r\nHost: x\r\n\r\n"
            try await connection.send(String(repeating: request, count: count - 1))
            // Others are served meanwhile.
            #expect(try await server.probe.request("/de/p/1/stars.html").body.count == large.utf8.count)
            try await connection.send(request.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
            var rest = try await connection.readToEnd()
            for _ in 0..<count { #expect(try ProbeResponse(parsing: &rest).body.count == large.utf8.count) }
            #expect(rest.isEmpty)
        }
    }

    @Test("are complete though the server shuts down while a slow client takes them")
    func shutdown() async throws {
        let large = String(repeating: "x", count: 12_000_000)
        let options = ServerOptions(
            port: 0,
            drainTime: .seconds(100),
            cacheSize: 1 << 30,
            pollInterval: .milliseconds(5)
        )
        try await withServer(["de/p/1/stars.html": large], options: options) { server in
            _ = try await server.probe.request("/de/p/1/stars.html")
            let connection = try await server.probe.connect()
            try await connection.send("GET /de/p/1/stars.html HTTP/1.1\r\nHost: x\r\n\r\n")
            var bytes = try await connection.read(upTo: 1000)
            await server.services.triggerGracefulShutdown()
            bytes += try await connection.readToEnd()
            var rest = bytes[...]
            #expect(try ProbeResponse(parsing: &rest).body.count == large.utf8.count)
        }
    }

    @Test("end with the connection where a client idles, drips, or sends a body without end")
    func limits() async throws {
        let options = ServerOptions(port: 0, idleTimeout: .milliseconds(200))
        try await withServer(ServingTests.site, options: options) { server in
            let fast = "GET /de/p/4711/stars.html HTTP/1.1\r\nHost: x\r\n\r\n"
            _ = try await server.requestPatiently("/de/p/4711/stars.html")
            for beginning in [
                "", fast, "GET /de/p", fast + "GET /de", "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na",
            ] {
                do {
                    let connection = try await server.probe.connect()
                    try await connection.send(beginning)
                    _ = try await connection.readToEnd()
                } catch Probe.Failure.broken {
                    // It ended before this machine had come to send anything.
                }
            }
            let flood = try await server.probe.connect()
            do {
                try await flood.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n")
                for _ in 0..<100 { try await flood.send(String(repeating: "a", count: 100_000)) }
                _ = try await flood.readToEnd()
                Issue.record("all of it was read")
            } catch Probe.Failure.broken {
                // The connection was reset.
            }
        }
    }

    @Test("do not stand in the way of a release that goes live")
    func releases() async throws {
        try await withServer(["de/p/1/stars.html": "0"]) { server in
            let connection = try await server.probe.connect()
            for number in 1...20 {
                try server.publish(["de/p/1/stars.html": "\(number)"], at: Double(number))
                while true {
                    try await connection.send("GET /de/p/1/stars.html HTTP/1.1\r\nHost: x\r\n\r\n")
                    let text = try await connection.readResponse().text
                    if text == "\(number)" { break }
                    #expect(text == "\(number - 1)")
                }
            }
            #expect(try await preparedCount(of: server) > 0)
        }
    }
}

@Suite("What a connection may take its time for")
struct ConnectionLimitsTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    private func limits() -> ConnectionLimits { ConnectionLimits(idleTimeout: .seconds(60), now: start) }

    @Test("a minute between requests, counted from the last response")
    func idle() {
        var limits = limits()
        #expect(limits.nextLook(at: start + .seconds(59), isResponding: false, bytesWaiting: 0) == start + .seconds(60))
        #expect(limits.nextLook(at: start + .seconds(60), isResponding: false, bytesWaiting: 0) == nil)
        limits.beginRequest(at: start + .seconds(50))
        limits.endRequest(at: start + .seconds(50))
        limits.endResponse(at: start + .seconds(70))
        #expect(limits.nextLook(at: start + .seconds(129), isResponding: false, bytesWaiting: 0) != nil)
        #expect(limits.nextLook(at: start + .seconds(130), isResponding: false, bytesWaiting: 0) == nil)
    }

    @Test("a minute for a request, however often it sends a little of it")
    func request() {
        var limits = limits()
        limits.beginRequest(at: start)
        for _ in 0..<59 {
            let isRead = limits.readBody(1)
            #expect(isRead)
        }
        #expect(limits.nextLook(at: start + .seconds(60), isResponding: true, bytesWaiting: 0) == nil)
        let isRead = limits.readBody(ConnectionLimits.largestBody)
        #expect(!isRead)
    }

    @Test("as long as it likes for what we take our time for, or for what it takes slowly, but not for what it leaves")
    func response() {
        var limits = limits()
        #expect(limits.nextLook(at: start + .seconds(1000), isResponding: true, bytesWaiting: 0) != nil)
        #expect(limits.nextLook(at: start + .seconds(1000), isResponding: true, bytesWaiting: 500) != nil)
        #expect(limits.nextLook(at: start + .seconds(1060), isResponding: true, bytesWaiting: 499) != nil)
        #expect(limits.nextLook(at: start + .seconds(1119), isResponding: true, bytesWaiting: 499) != nil)
        #expect(limits.nextLook(at: start + .seconds(1120), isResponding: true, bytesWaiting: 499) == nil)
    }
}
