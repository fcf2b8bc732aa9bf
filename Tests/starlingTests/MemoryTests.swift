import Foundation
import Specification
import Testing

@Suite("Memory", .timeLimit(.minutes(2)))
struct MemoryTests {
    private static let review = """
        <review><review_id>%</review_id><reviewer><name>Anna B.</name></reviewer>
        <review_timestamp>2026-03-01T10:12:13Z</review_timestamp><content>§</content>
        <review_url type="group">https://shop.example/p/1</review_url><ratings><overall min="1" max="5">5</overall></ratings>
        <products><product><product_url>https://shop.example/p/1</product_url></product></products></review>

        """

    @Test(
        "for reading a feed of 20 MB is no more than for one of 2 MB",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"))
    )
    func flat() async throws {
        try await withTemporaryFolder { folder in
            let small = try await peak(linting: 2 << 20, in: folder)
            let large = try await peak(linting: 20 << 20, in: folder)
            // Ids are remembered, to find repeated ones; a reader that kept the feed would take 18 MB more at least.
            #expect(large - small < 8 << 20, "\(small >> 20) MB for the small one, \(large >> 20) MB for the large one")
        }
    }

    @Test(
        "for importing a feed of 80 MB is no more than for one of 30 MB, which fills the caches",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"))
    )
    func flatImport() async throws {
        try await withTemporaryFolder { folder in
            let small = try await peak(importing: 30 << 20, in: folder.appending(path: "small"))
            let large = try await peak(importing: 80 << 20, in: folder.appending(path: "large"))
            #expect(
                large - small < 24 << 20,
                "\(small >> 20) MB for the small one, \(large >> 20) MB for the large one"
            )
        }
    }

    /// The most memory that the program held while it imported a feed of so many bytes, in bytes.
    private func peak(importing size: Int, in folder: URL) async throws -> Int {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let configuration = """
            public-url: https://reviews.shop.example
            accounts: [{ name: old, source: files }]
            storefronts: [{ name: de, url: "https://shop.example", accounts: [old] }]
            """
        try Data(configuration.utf8).write(to: folder.appending(path: "starling.yaml"))
        // Long texts: what counts is how many bytes are kept, not how many reviews are written.
        try write(size, to: folder.appending(path: "feed.xml"), wordsPerReview: 4_000)
        return try await peakMemory(
            of: StarlingProgram.start(["import", "reviews", "feed.xml", "--account", "old", "--quiet"], in: folder)
        )
    }

    /// The most memory that the program held while it linted a feed of so many bytes, in bytes.
    private func peak(linting size: Int, in folder: URL) async throws -> Int {
        let file = folder.appending(path: "feed.xml")
        try write(size, to: file, wordsPerReview: 200)
        return try await peakMemory(
            of: StarlingProgram.start(["lint", "--quiet", file.path(percentEncoded: false)])
        )
    }

    private func write(_ size: Int, to file: URL, wordsPerReview: Int) throws {
        let text = String(repeating: "gut ", count: wordsPerReview)
        var feed = "<feed><version>2.4</version><publisher><name>Shop</name></publisher><reviews>"
        var number = 0
        while feed.utf8.count < size {
            number += 1
            feed += Self.review.replacing("%", with: "\(number)").replacing("§", with: text)
        }
        feed += "</reviews></feed>"
        try Data(feed.utf8).write(to: file)
    }

    /// Lets a program run to its end, and returns the most memory it ever held, in bytes.
    private func peakMemory(of program: RunningProgram) async throws -> Int {
        async let status = program.exitStatus
        var peak = 0
        // Read while it runs: what the system tells afterwards counts what this process held when it started it.
        while let now = peakMemory(of: program.id) {
            peak = max(peak, now)
            await breathe()
        }
        #expect(await status == 0, "the feed is right, and the program says so")
        return peak
    }

    /// The most memory that a running program ever held, in bytes; nil once it has ended.
    private func peakMemory(of program: pid_t) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/\(program)/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { $0.split(separator: " ").lazy.compactMap { Int($0) }.first }.map { $0 * 1024 }
    }
}
