import Foundation
import Specification
import Testing

@testable import Publishing

@Suite("gzip in blocks")
struct BlockwiseGzipTests {
    /// Text that compresses, though not to nothing.
    private func text(_ count: Int) -> [UInt8] {
        var state: UInt64 = 42
        return (0..<count)
            .map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(ascii: "a") + UInt8(state >> 61)
            }
    }

    private func compress(_ bytes: [UInt8], breadth: Int, chunk: Int = 200_000) throws -> [UInt8] {
        var gzip = BlockwiseGzip(level: 6, breadth: breadth)
        var compressed: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            try bytes[start..<min(start + chunk, bytes.count)]
                .withUnsafeBytes { try gzip.compress($0) { compressed += $0 } }
        }
        try gzip.finish { compressed += $0 }
        return compressed
    }

    @Test(
        "is one member, which others unpack to what was packed",
        arguments: [0, 1, GzipBlock.size - 1, GzipBlock.size, GzipBlock.size + 1, 3 * GzipBlock.size, 2_000_003]
    )
    func isReadable(_ count: Int) throws {
        let bytes = text(count)
        #expect(try gunzip(compress(bytes, breadth: 3), limit: count + 1) == bytes)
    }

    @Test("has the same bytes however many blocks are deflated at once, and however they came")
    func isReproducible() throws {
        let bytes = text(5 * GzipBlock.size)
        let expected = try compress(bytes, breadth: 1)
        for breadth in [2, 4, 5, 64] { #expect(try compress(bytes, breadth: breadth, chunk: 77_777) == expected) }
    }

    @Test("costs next to nothing for being parted")
    func isSmall() throws {
        let bytes = Array(String(repeating: "<review><title>gut</title></review>\n", count: 60_000).utf8)
        #expect(try compress(bytes, breadth: 4).count <= Gzip.compress(bytes, level: 6).count * 11 / 10 + 512)
    }
}
