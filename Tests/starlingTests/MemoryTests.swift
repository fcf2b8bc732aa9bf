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
            #expect(large - small < 8, "\(small) MB for the small one, \(large) MB for the large one")
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
                large - small < 24,
                "\(small) MB for the small one, \(large) MB for the large one"
            )
        }
    }

    /// The most memory that the program held while it imported a feed of so many bytes, in MB.
    private func peak(importing size: Int, in folder: URL) async throws -> Int {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let configuration = """
            public-url: https://reviews.shop.example
            gallery: false
            accounts: [{ name: old, source: files }]
            storefronts: [{ name: de, url: "https://shop.example", accounts: [old] }]
            """
        try Data(configuration.utf8).write(to: folder.appending(path: "starling.yaml"))
        // Long texts: what counts is how many bytes are kept, not how many reviews are written.
        try write(size, to: folder.appending(path: "feed.xml"), wordsPerReview: 4_000)
        return try await peakMemory(
            of: StarlingProgram.start(["import", "reviews", "feed.xml", "--account", "old", "--verbose"], in: folder)
        )
    }

    /// The most memory that the program held while it linted a feed of so many bytes, in MB.
    private func peak(linting size: Int, in folder: URL) async throws -> Int {
        let file = folder.appending(path: "feed.xml")
        try write(size, to: file, wordsPerReview: 200)
        return try await peakMemory(
            of: StarlingProgram.start(["lint", "--verbose", file.path(percentEncoded: false)])
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

    /// Lets a program run to its end, and returns the most memory it held, in MB, as it says itself.
    ///
    /// Only it knows: whoever looks from outside sees the peak too early, or counts what started it.
    private func peakMemory(of program: RunningProgram) async throws -> Int {
        let result = try await ProgramResult(program)
        #expect(result.status == 0, "the feed is right, and the program says so")
        let cost = try #require(result.errors.split(separator: "\n").last { $0.hasPrefix("Took ") })
        return try #require(cost.split(separator: " ").lazy.compactMap { Int($0) }.last, "in \(cost)")
    }
}
