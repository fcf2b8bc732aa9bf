import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// One visit to every address of the demo.
struct DemoVisit {
    let base: URL
    let console: Console

    private struct Line: Encodable {
        var path: String
        var status: UInt
        var size: Int
    }

    /// Fetches each path once and says how that went; fails unless all were right.
    func visit(_ paths: [String]) async throws {
        try await HTTPClient.withHTTPClient { client in
            try await waitForRelease(client)
            var lines: [Line] = []
            for path in paths {
                let response = try await client.execute(
                    HTTPClientRequest(url: base.absoluteString + path),
                    timeout: .seconds(10)
                )
                let body = try await response.body.collect(upTo: 64 << 20)
                lines.append(Line(path: path, status: response.status.code, size: body.readableBytes))
                console.result("\(response.status.code)  \(String(body.readableBytes).leftPadded(to: 9))  \(path)")
            }
            try console.report(lines)
            let wrong = lines.filter { $0.status != 200 || $0.size == 0 }
            guard wrong.isEmpty else {
                throw Failure(status: .bug, message: "not right: \(wrong.map(\.path).joined(separator: ", "))")
            }
        }
    }

    /// The server looks for a new release once a second; it is ready when it has one.
    private func waitForRelease(_ client: HTTPClient) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            let response = try await client.execute(
                HTTPClientRequest(url: base.absoluteString + "/health"),
                timeout: .seconds(10)
            )
            _ = try await response.body.collect(upTo: 1 << 20)
            if response.status == .ok { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Failure(status: .bug, message: "the server saw no release within 30 seconds.")
    }
}
