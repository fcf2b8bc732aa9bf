import Foundation
import Publishing
import Specification
import Testing

@testable import SnippetServer

@Suite("Serving the live release", .serialized, .timeLimit(.minutes(2)))
struct ServingTests {
    static let long = String(repeating: "<p>Sehr gute Ware</p>\n", count: 200)

    static let site = [
        "de/p/4711/stars.html": "<span>4.3</span>",
        "de/p/4711/reviews.html": long,
        "de/p/4711/product.jsonld": "{}",
        "de/p/4711/stars.svg": "<svg/>",
        "de/p/4711/index.html": "<!doctype html>",
        "de/p/~2e.~2f..~2fetc~2fpasswd/stars.html": "encoded",
        "de/p/~f0~9f~98~80/stars.html": "emoji",
        "de/widgets/7.html": "<script src=\"https://x.example\"></script>",
        "feeds/de/google-product-reviews.xml": "<feed/>",
        "assets/stars.0123456789ab.css": "a{}",
        "assets/loader.js": "//",
        "gallery/index.html": "<!doctype html><title>Gallery</title>",
    ]

    /// A request and what it gets: status, some headers, and the body.
    struct Case: CustomTestStringConvertible {
        var path: String
        var method = "GET"
        var headers: [String: String] = [:]
        var status = 200
        var expected: [String: String?] = [:]
        var body: String?

        var testDescription: String { "\(method) \(path) \(headers)" }
    }

    private static let fragmentCaching = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"

    @Test(
        "Each part of a site has its media type and its headers",
        arguments: [
            Case(
                path: "/de/p/4711/stars.html",
                expected: [
                    "content-type": "text/html; charset=utf-8", "cache-control": fragmentCaching,
                    "access-control-allow-origin": "*", "x-content-type-options": "nosniff",
                    "referrer-policy": "strict-origin-when-cross-origin", "vary": "Accept-Encoding",
                    "last-modified": "Fri, 15 Jan 2027 08:00:00 GMT", "content-length": "16", "server": nil,
                ],
                body: "<span>4.3</span>"
            ),
            Case(path: "/de/p/4711/stars.html?nocache=1", body: "<span>4.3</span>"),
            Case(path: "http://localhost/de/p/4711/stars.html", body: "<span>4.3</span>"),
            Case(path: "/de/p/4711/product.jsonld", expected: ["content-type": "application/ld+json"], body: "{}"),
            Case(path: "/de/p/4711/stars.svg", expected: ["content-type": "image/svg+xml; charset=utf-8"]),
            Case(path: "/de/p/~f0~9f~98~80/stars.html", body: "emoji"),
            Case(path: "/de/p/%7Ef0%7e9f~98~80/stars.html", body: "emoji"),
            Case(path: "/de/p/~2e.~2f..~2fetc~2fpasswd/stars.html", body: "encoded"),
            Case(
                path: "/feeds/de/google-product-reviews.xml",
                expected: [
                    "content-type": "application/xml; charset=utf-8", "accept-ranges": "bytes",
                    "cache-control": "public, max-age=300, stale-if-error=86400",
                ],
                body: "<feed/>"
            ),
            Case(
                path: "/assets/stars.0123456789ab.css",
                expected: [
                    "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=31536000, immutable",
                ]
            ),
            Case(
                path: "/assets/loader.js",
                expected: [
                    "content-type": "text/javascript; charset=utf-8",
                    "cache-control": "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800",
                ]
            ),
            Case(
                path: "/de/p/4711/stars.html",
                method: "HEAD",
                expected: ["content-length": "16", "content-type": "text/html; charset=utf-8"],
                body: ""
            ),
            Case(
                path: "/de/p/4711/stars.html",
                method: "OPTIONS",
                status: 204,
                expected: ["allow": "GET, HEAD, OPTIONS", "access-control-allow-methods": "GET, HEAD, OPTIONS"]
            ),
        ]
    )
    func serves(example: Case) async throws {
        try await withServer(Self.site) { try await expect(example, of: $0) }
    }

    @Test(
        "What is not there is refused briefly, and without a word where it would be pasted into a shop",
        arguments: [
            Case(
                path: "/de/p/none/stars.html",
                status: 404,
                expected: ["cache-control": "public, max-age=10"],
                body: ""
            ),
            Case(path: "/de/p/none/index.html", status: 404, body: ""),
            Case(path: "/xx", status: 404, body: ""),
            Case(path: "/de/p/4711/", status: 404, body: ""),
            Case(path: "/de/p/4711", status: 404, body: ""),
            Case(path: "//de/p/4711/stars.html", status: 404, body: ""),
            Case(path: "/de/p/../p/4711/stars.html", status: 404, body: ""),
            Case(path: "/de/p/4711/%2e%2e/4711/stars.html", status: 404, body: ""),
            Case(path: "/de%2Fp%2F4711%2Fstars.html", status: 404, body: ""),
            Case(path: "/../../etc/passwd", status: 404, body: ""),
            Case(path: "/..%2f..%2fetc%2fpasswd", status: 404, body: ""),
            Case(path: "/%252e%252e/etc/passwd", status: 404, body: ""),
            Case(path: "/de/%00", status: 404, body: ""),
            Case(path: "/de/%", status: 404, body: ""),
            Case(path: "/de/%zz", status: 404, body: ""),
            Case(path: "/de/p/\\..\\x", status: 404, body: ""),
            Case(path: "/site.db", status: 404, body: ""),
            Case(path: "/.git/config", status: 404, body: ""),
            Case(path: "/feeds/none.xml", status: 404, body: "Not found\n"),
            Case(path: "/feeds/../site.db", status: 404, body: "Not found\n"),
            Case(path: "/feeds/none.xml", method: "HEAD", status: 404, expected: ["content-length": "10"], body: ""),
            Case(path: "/assets/none.css", status: 404, body: "Not found\n"),
            Case(path: "/", status: 404, body: "Not found\n"),
            Case(path: "/health/none", status: 404),
            Case(path: "/de/" + String(repeating: "a", count: 5000), status: 404, body: ""),
            Case(
                path: "/de/p/4711/stars.html",
                method: "POST",
                status: 405,
                expected: ["allow": "GET, HEAD, OPTIONS", "cache-control": "no-store"],
                body: ""
            ),
            Case(path: "/de/p/4711/stars.html", method: "DELETE", status: 405, body: ""),
            Case(path: "/feeds/none.xml", method: "PUT", status: 405, body: "Method not allowed\n"),
            Case(path: "/de/x", method: "PROPFIND", status: 405, body: ""),
        ]
    )
    func refuses(example: Case) async throws {
        try await withServer(Self.site) { try await expect(example, of: $0) }
    }

    private func expect(_ example: Case, of server: ServerFixture) async throws {
        // Once from the archive, once from memory.
        for _ in 0..<2 {
            let response = try await server.probe.request(example.path, method: example.method, example.headers)
            #expect(response.status == example.status)
            for (name, value) in example.expected { #expect(response[name] == value, "\(name)") }
            if let body = example.body { #expect(response.text == body) }
        }
    }

    @Test("Pages and fragments carry a content security policy, and eKomi's own code a wider one")
    func securesDocuments() async throws {
        try await withServer(Self.site) { server in
            let page = try await server.probe.request("/de/p/4711/index.html")
            #expect(page["content-security-policy"]?.hasPrefix("default-src 'none'; style-src 'self' https:") == true)
            let widget = try await server.probe.request("/de/widgets/7.html")
            #expect(widget["content-security-policy"]?.contains("default-src https:") == true)
            let data = try await server.probe.request("/de/p/4711/product.jsonld")
            #expect(data["content-security-policy"] == nil)
        }
    }

    @Test(
        "The body comes in the coding that the client wants most",
        arguments: [
            (nil, nil), ("", nil), ("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br", "br"), ("GZIP", "gzip"),
            ("br;q=0.5, gzip;q=0.8", "gzip"), ("br;q=0, gzip;q=0", nil), ("*", "br"), ("*;q=0", nil),
            ("identity", nil), ("identity;q=1, gzip;q=0.5", nil), ("identity;q=0.5, gzip;q=0.5", "gzip"),
            ("deflate, zstd", nil), ("gzip;q=x", nil), ("gzip;q=9", nil), (";;,,=", nil), ("br;q=0, *", "gzip"),
            ("x-gzip", "gzip"), ("gzip ; q=0.3", "gzip"),
        ] as [(String?, String?)]
    )
    func negotiates(accepted: String?, coding: String?) async throws {
        try await withServer(Self.site) { server in
            let headers = accepted.map { ["Accept-Encoding": $0] } ?? [:]
            let response = try await server.probe.request("/de/p/4711/reviews.html", headers)
            #expect(response.status == 200)
            #expect(response["content-encoding"] == coding)
            #expect(response["vary"] == "Accept-Encoding")
            #expect((response.text == Self.long) == (coding == nil))
            let other = try await server.probe.request("/de/p/4711/reviews.html", ["Accept-Encoding": "zstd"])
            #expect((response["etag"] == other["etag"]) == (coding == nil), "a strong tag is of one coding")
            let head = try await server.probe.request("/de/p/4711/reviews.html", method: "HEAD", headers)
            #expect(head["content-length"] == response["content-length"])
            #expect(head["etag"] == response["etag"])
        }
    }

    @Test("What the client has already is not sent again")
    func revalidates() async throws {
        try await withServer(Self.site) { server in
            let path = "/de/p/4711/stars.html"
            let first = try await server.probe.request(path)
            let tag = try #require(first["etag"])
            let date = try #require(first["last-modified"])
            let cases: [([String: String], Int)] = [
                (["If-None-Match": tag], 304),
                (["If-None-Match": "W/\(tag)"], 304),
                (["If-None-Match": "\"other\", \(tag)"], 304),
                (["If-None-Match": "\"a,b\",W/\"c\" ,\(tag)"], 304),
                (["If-None-Match": "*"], 304),
                (["If-None-Match": " * "], 304),
                (["If-None-Match": "\"other\""], 200),
                (["If-None-Match": "\"*\""], 200),
                (["If-None-Match": "garbage"], 200),
                (["If-None-Match": tag.replacingOccurrences(of: "\"", with: "")], 200),
                (["If-None-Match": "\"other\"", "If-Modified-Since": date], 200),
                (["If-Modified-Since": date], 304),
                (["If-Modified-Since": "Fri, 15 Jan 2027 08:00:01 GMT"], 200),
                (["If-Modified-Since": "yesterday"], 200),
                (["If-Match": tag], 200),
                (["If-Match": "\"other\""], 412),
                (["If-Match": "W/\(tag)"], 412),
                (["If-Match": "*"], 200),
            ]
            for (headers, status) in cases {
                for method in ["GET", "HEAD"] {
                    let response = try await server.probe.request(path, method: method, headers)
                    #expect(response.status == status, "\(headers)")
                    if status == 304 {
                        #expect(response["etag"] == tag)
                        #expect(response["cache-control"] == Self.fragmentCaching)
                        #expect(response["content-length"] == nil, "a cache would take it for the body's")
                        #expect(response["access-control-allow-origin"] == "*")
                    }
                    if status != 200 { #expect(response.body.isEmpty) }
                }
            }
        }
    }

    @Test("Requests on one connection are answered in their order")
    func pipelines() async throws {
        try await withServer(Self.site) { server in
            let request = { (path: String, headers: String) in
                "GET \(path) HTTP/1.1\r\nHost: x\r\n\(headers)\r\n"
            }
            var bytes = try await server.probe.exchange(
                request("/de/p/4711/stars.html", "") + request("/de/none", "")
                    + "POST /de/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
                    + request("/de/p/4711/product.jsonld", "Connection: close\r\n")
            )
            var responses: [ProbeResponse] = []
            while !bytes.isEmpty { responses.append(try ProbeResponse(parsing: &bytes)) }
            #expect(responses.map(\.status) == [200, 404, 405, 200])
            #expect(responses.last?.text == "{}")
        }
    }

    @Test(
        "Malformed requests get an error of the client's, or none, and the server lives on",
        arguments: [
            "\r\n\r\n", "GET /de/p/4711/st", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
            "GET /de/\u{0} HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /de/\u{e4} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /x HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n",
            "GET /x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            "GET /x HTTP/1.1\r\nHost: x\r\nLong: \(String(repeating: "a", count: 100_000))\r\n\r\n",
            "GET /x HTTP/1.1\r\nHost: x\r\n\(String(repeating: "a: b\r\n", count: 1000))\r\n",
            "GET /\(String(repeating: "a", count: 200_000)) HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET ?x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        ]
        .map(Malformed.init)
    )
    func survives(example: Malformed) async throws {
        let options = ServerOptions(port: 0, idleTimeout: .milliseconds(100))
        try await withServer(Self.site, options: options) { server in
            do {
                let connection = try await server.probe.connect()
                try await connection.send(example.text)
                var bytes = try await connection.readToEnd()
                if !bytes.isEmpty {
                    let status = try ProbeResponse(parsing: &bytes).status
                    #expect((400..<500).contains(status))
                }
            } catch Probe.Failure.broken {
                // The connection was reset.
            }
            #expect(try await server.probe.request("/de/p/4711/stars.html").status == 200)
        }
    }

    /// A request that is none, shown without its control characters.
    struct Malformed: CustomTestStringConvertible {
        let text: String

        var testDescription: String { text.prefix(60).debugDescription }
    }
}
