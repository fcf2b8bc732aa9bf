import Foundation
import ReviewFeeds
import Testing

@Suite("Memory while a feed is read", .serialized)
struct FlatMemoryTests {
    /// A feed of that many bytes, made while it is read.
    private func endlessFeed(bytes: Int) -> ByteSource {
        let review = Array(FeedSample.review.utf8)
        var pending = Array(FeedSample.head.utf8)[...]
        var left = bytes
        var isEnded = false
        return ByteSource(name: "endless.xml") { buffer throws(ByteSourceError) in
            if pending.isEmpty, left > 0 {
                pending = review[...]
                left -= review.count
            } else if pending.isEmpty, !isEnded {
                pending = Array(FeedSample.tail.utf8)[...]
                isEnded = true
            }
            let part = pending.prefix(buffer.count)
            buffer.copyBytes(from: part)
            pending = pending.dropFirst(part.count)
            return part.count
        }
    }

    private func readAll(bytes: Int) throws -> Int {
        let reader = try ProductReviewFeedReader(endlessFeed(bytes: bytes))
        var count = 0
        while try reader.next() != nil { count += 1 }
        return count
    }

    /// The most memory the process ever held, in bytes; nil where the system does not tell.
    private func peakMemory() -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { $0.split(separator: " ").compactMap { Int($0) }.first }.map { $0 * 1024 }
    }

    @Test(
        "a feed of 10 MB needs no more than one of 1 MB",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"))
    )
    func flat() throws {
        #expect(try readAll(bytes: 1 << 20) > 700)
        let before = try #require(peakMemory())
        #expect(try readAll(bytes: 10 << 20) > 7_000)
        let after = try #require(peakMemory())
        // Other tests run beside this one; a reader that kept the feed would take 50 MB and more.
        #expect(after - before < 24 << 20, "grew by \((after - before) >> 20) MB")
    }
}
