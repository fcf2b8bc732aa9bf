import Foundation
import Publishing
import Specification
import Testing

@testable import SnippetServer

@Suite("Hostile requests", .serialized, .timeLimit(.minutes(4)))
struct HostileRequestTests {
    private static let pieces = [
        "GET ", "HEAD ", "POST ", "get ", "/de/p/1/stars.html", "/de/p/1/live/reviews.json", "?sort=", "newest", "&",
        "=",
        "%", "%2e", "../", "//", "\\", "/feeds/", "/assets/", "~~", "\u{0}", "\u{7F}", "\u{e4}", "\u{1F4A9}",
        " HTTP/1.1",
        " HTTP/1.0", " HTTP/0.9", "\r\n", "\n", "\r", "Host: x\r\n", "Host: a\r\nHost: b\r\n", "Connection: close\r\n",
        "Connection: keep-alive, upgrade\r\n", "Content-Length: 0\r\n", "Content-Length: -1\r\n",
        "Content-Length: 5\r\n",
        "Transfer-Encoding: chunked\r\n", "0\r\n\r\n", "5\r\nhello\r\n", "Range: bytes=0-0\r\n",
        "Range: bytes=9-1,-\r\n",
        "If-None-Match: \"\r\n", "If-None-Match: *\r\n", "Accept-Encoding: br;q=\r\n", "Expect: 100-continue\r\n",
        "Authorization: Basic \r\n", ": \r\n", " x\r\n", "\r\n\r\n", "A: \(String(repeating: "b", count: 3000))\r\n",
    ]

    /// A right request with something wrong in it, or no request at all.
    private static func request(_ generator: inout SeededGenerator) -> String {
        var parts = ["GET ", "/de/p/1/stars.html", " HTTP/1.1\r\n", "Host: x\r\n", "\r\n"]
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            guard let piece = pieces.randomElement(using: &generator) else { continue }
            let place = Int.random(in: 0...parts.count, using: &generator)
            if Bool.random(using: &generator), place < parts.count {
                parts[place] = piece
            } else {
                parts.insert(piece, at: place)
            }
        }
        return parts.joined()
    }

    @Test("never get a fault of ours, nor anything that is not the site's, and harm nobody else", arguments: 1...8)
    func survives(seed: UInt64) async throws {
        let options = ServerOptions(port: 0, pollInterval: .milliseconds(5), idleTimeout: .milliseconds(300))
        try await withServer(["de/p/1/stars.html": "stars"], options: options) { server in
            _ = try await Self.answer(of: server)
            var generator = SeededGenerator(seed: seed)
            for _ in 0..<60 {
                // Several on one connection: what one does to the next is worth knowing too.
                let text = (0..<4).map { _ in Self.request(&generator) }.joined()
                do {
                    let connection = try await server.probe.connect()
                    try await connection.send(text + "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    let answer = String(decoding: try await connection.readToEnd(), as: UTF8.self)
                    #expect(!answer.contains("HTTP/1.1 5"), "\(text.debugDescription)")
                    #expect(!answer.contains("SQLite"))
                } catch Probe.Failure.broken {
                    // The connection was reset.
                }
            }
            #expect(try await Self.answer(of: server) == "stars")
        }
    }

    /// What somebody else gets; asked again where a busy machine took so long that the connection counted as idle.
    private static func answer(of server: ServerFixture) async throws -> String {
        while true {
            do {
                return try await server.probe.request("/de/p/1/stars.html").text
            } catch Probe.Failure.unreadable(""), Probe.Failure.broken {
                await breathe()
            }
        }
    }
}
