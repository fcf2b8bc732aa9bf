import Foundation
import Publishing
import Testing

@testable import SnippetServer

@Suite("Serving feeds", .serialized, .timeLimit(.minutes(2)))
struct FeedTests {
    private let path = SitePath("feeds", "de", "google-product-reviews.xml")
    private let feed = String((0..<40_000).map { "<r>\($0)</r>\n" }.joined())

    private func withFeed(_ body: @Sendable (ServerFixture) async throws -> Void) async throws {
        try await withServer(nil) { [feed, path] server in
            let draft = try server.archive.begin(.changes)
            try draft.putFile(at: path, mediaType: .xml) { try $0.write([UInt8](feed.utf8)) }
            _ = try draft.publish(at: moment())
            try await server.waits(for: "/health/ready") { $0.status == 200 }
            try await body(server)
        }
    }

    @Test("A feed is streamed from its file, compressed where that is wanted")
    func streams() async throws {
        try await withFeed { server in
            let whole = try await server.probe.request(path.urlPath)
            #expect(whole.text == feed)
            let head = try await server.probe.request(path.urlPath, method: "HEAD")
            #expect(head["content-length"] == "\(feed.utf8.count)")
            let compressed = try await server.probe.request(path.urlPath, ["Accept-Encoding": "gzip"])
            #expect(compressed["content-encoding"] == "gzip")
            #expect(compressed.body.count < feed.utf8.count / 4)
            #expect(compressed.body.starts(with: [0x1f, 0x8b]))
        }
    }

    @Test("Parts of a feed are sent, and those that aren't there are refused")
    func sendsParts() async throws {
        try await withFeed { server in
            let size = feed.utf8.count
            let bytes = [UInt8](feed.utf8)
            let cases: [(String, Int, Range<Int>)] = [
                ("bytes=0-0", 206, 0..<1),
                ("bytes=10-19", 206, 10..<20),
                ("bytes=300000-", 206, 300_000..<size),
                ("bytes=-5", 206, size - 5..<size),
                ("bytes=-99999999", 206, 0..<size),
                ("bytes=0-99999999999999999999", 206, 0..<size),
                ("bytes=\(size)-", 416, 0..<0),
                ("bytes=99999999999999999999-", 416, 0..<0),
                ("bytes=-0", 416, 0..<0),
                ("bytes=5-1", 200, 0..<size),
                ("bytes=0-1,5-6", 200, 0..<size),
                ("bytes=a-b", 200, 0..<size),
                ("bytes=-", 200, 0..<size),
                ("lines=0-1", 200, 0..<size),
            ]
            for (range, status, expected) in cases {
                let response = try await server.probe.request(
                    path.urlPath,
                    ["Range": range, "Accept-Encoding": "gzip"]
                )
                #expect(response.status == status, "\(range)")
                switch status {
                case 206:
                    #expect(response.body == [UInt8](bytes[expected]), "\(range)")
                    let place = "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/\(size)"
                    #expect(response["content-range"] == place)
                    #expect(response["content-encoding"] == nil)
                case 416: #expect(response["content-range"] == "bytes */\(size)")
                default: #expect(response.body == bytes)
                }
            }
        }
    }

    @Test("A part is sent only if it is of the feed that the client has the rest of")
    func checksIfRange() async throws {
        try await withFeed { server in
            let tag = try #require(try await server.probe.request(path.urlPath)["etag"])
            for (condition, status) in [(tag, 206), ("\"other\"", 200), ("W/\(tag)", 200)] {
                let headers = ["Range": "bytes=1-2", "If-Range": condition]
                #expect(try await server.probe.request(path.urlPath, headers).status == status)
            }
        }
    }

    @Test("A feed whose file is gone or cut short is refused, not sent in half")
    func refusesDamage() async throws {
        try await withFeed { server in
            let feeds = server.archive.folder.appending(path: "feeds")
            for name in try FileManager.default.contentsOfDirectory(atPath: feeds.path(percentEncoded: false)) {
                try Data("<r>".utf8).write(to: feeds.appending(path: name))
            }
            let response = try await server.probe.request(path.urlPath)
            #expect(response.status == 503)
            #expect(response["cache-control"] == "no-store")
            #expect(response["retry-after"] != nil)
        }
    }
}
