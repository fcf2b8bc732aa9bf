import Foundation
import Publishing
import Specification
import Testing

@testable import SnippetServer

@Suite("Prepared responses")
struct ResponseCacheTests {
    /// Responses to artifacts of so many bytes, by their URL paths.
    private func responses(_ sizes: [(String, Int)]) async throws -> [(String, PreparedResponse)] {
        try await withTemporaryFolder { folder in
            let archive = try SiteArchive.open(at: folder, precompression: .none)
            let texts = sizes.map { ($0, String(repeating: "a", count: $1)) }
            let release = try archive.publish(Dictionary(uniqueKeysWithValues: texts))
            return try sizes.map { path, _ in
                let path = try #require(SitePath(parsing: path))
                return (path.urlPath, PreparedResponse(try #require(try archive.artifact(at: path, in: release.id))))
            }
        }
    }

    @Test("Those unused for longest go when there is no more room")
    func evicts() async throws {
        let cache = ResponseCache(limit: 44_000)
        let responses = try await responses((0..<5).map { ("p\($0)", 8000 + $0) })
        for (path, response) in responses.prefix(4) { cache.insert(response, at: path) }
        #expect(cache["/p0"] != nil)
        cache.insert(responses[4].1, at: "/p4")
        #expect(["/p0", "/p1", "/p2", "/p3", "/p4"].map { cache[$0] != nil } == [true, false, true, true, true])
        #expect(cache.cost <= 44_000)
    }

    @Test("A response is replaced, and one too large for the room is not kept")
    func replaces() async throws {
        let cache = ResponseCache(limit: 40_000)
        let responses = try await responses([("a", 1000), ("b", 2000), ("c", 30_000)])
        cache.insert(responses[0].1, at: "/x")
        cache.insert(responses[1].1, at: "/x")
        cache.insert(responses[2].1, at: "/c")
        #expect(cache["/x"] === responses[1].1)
        #expect(cache["/c"] == nil)
        #expect(cache.cost == responses[1].1.cost)
    }

    @Test("A copy lacks what changed, and neither knows what the other does")
    func copies() async throws {
        let cache = ResponseCache(limit: 40_000)
        for (path, response) in try await responses([("a", 1), ("b", 2)]) { cache.insert(response, at: path) }
        let copy = cache.copy(without: [SitePath("a"), SitePath("none")])
        #expect(copy["/a"] == nil)
        #expect(copy["/b"] === cache["/b"])
        #expect(cache["/a"] != nil)
        #expect(copy.cost < cache.cost)
    }
}
