import Foundation
import Specification
import Testing

@testable import SnippetServer

@Suite("Where a request ends", .serialized, .timeLimit(.minutes(2)))
struct FramingTests {
    private static let site = ["de/p/1/stars.html": "stars", "de/p/2/stars.html": "SMUGGLED"]
    private static let smuggled = "GET /de/p/2/stars.html HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test(
        "A head that two readers would read in two ways is refused, and nothing behind it is read",
        arguments: [
            "Host: x\r\nTransfer-Encoding: gzip\r\n", "Host: x\r\nTransfer-Encoding: \"chunked\"\r\n",
            "Host: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n",
            "Host: x\r\nTransfer-Encoding: gzip, chunked\r\n",
            "Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n",
            "Host: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n", "Host: x\r\nContent-Length: +4\r\n",
            "Host: x\r\nContent-Length: 4, 4\r\n", "", "Host: x\r\nHost: x\r\n", "Host: x\r\nHost: y\r\n",
        ]
    )
    func refused(fields: String) async throws {
        try await withServer(Self.site) { server in
            _ = try await server.probe.request("/de/p/1/stars.html")
            for method in ["GET", "POST", "HEAD"] {
                let head = "\(method) /de/p/1/stars.html HTTP/1.1\r\n\(fields)\r\n"
                let connection = try await server.probe.connect()
                do {
                    try await connection.send(head + Self.smuggled)
                    let answer = String(decoding: try await connection.readUntilSilent(), as: UTF8.self)
                    #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(head)\(answer)")
                    #expect(!answer.contains("SMUGGLED"), "\(head)")
                    #expect(answer.components(separatedBy: "HTTP/1.1 ").count == 2, "\(head)\(answer)")
                } catch Probe.Failure.broken {
                    // The connection was reset before the answer was read.
                }
            }
        }
    }

    @Test("A chunked body is read to its end, and what is behind it is the next request")
    func chunked() async throws {
        try await withServer(Self.site) { server in
            let body = "5\r\nhello\r\n0\r\n\r\n"
            let text =
                "POST /de/p/1/stars.html HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n\(body)"
                + "GET /de/p/2/stars.html HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            let answer = String(decoding: try await server.probe.exchange(text), as: UTF8.self)
            #expect(answer.hasPrefix("HTTP/1.1 405 "))
            #expect(answer.hasSuffix("\r\n\r\nSMUGGLED"))
        }
    }

    @Test("A request that was answered before is answered all the same, and in its turn")
    func order() async throws {
        try await withServer(Self.site) { server in
            _ = try await server.probe.request("/de/p/1/stars.html")
            for path in ["/de/p/1/stars.html", "/de/none/x.html"] {
                let connection = try await server.probe.connect()
                try await connection.send(
                    "GET \(path) HTTP/1.1\r\nHost: x\r\n\r\nGET \(path) HTTP/1.1\r\nTransfer-Encoding: x\r\n\r\n"
                )
                let answer = String(decoding: try await connection.readUntilSilent(), as: UTF8.self)
                let statuses = answer.matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.1) }
                #expect(statuses == [path.contains("none") ? "404" : "200", "400"], "\(answer)")
            }
        }
    }
}

extension ProbeConnection {
    /// Tells the server that nothing more comes, and reads until it has closed the connection too.
    fileprivate func readUntilSilent() async throws -> ArraySlice<UInt8> {
        finishSending()
        return try await readToEnd()
    }
}
