import ArgumentParser
import Foundation
import Measuring

/// Measures everything in turns and reports it in relation to what others take for the same.
struct Run: ParsableCommand {
    @OptionGroup var reporting: ReportOptions
    @Option(help: "How many reviews the large shop has; the small one has a tenth.")
    var reviews = 1_000_000
    @Option(help: "How often each has its turn; the best counts, for others on the machine only ever add.")
    var rounds = 5
    @Option(help: "Where the shops are made, and removed at the end.")
    var folder = "Benchmarks/.build/feeds"
    @Flag(help: "Keep the shops, and use those that are there.")
    var keep = false

    func run() throws {
        let large = URL(filePath: folder, directoryHint: .isDirectory).appending(path: "large")
        let small = URL(filePath: folder, directoryHint: .isDirectory).appending(path: "small")
        try prepare(large, reviews: reviews)
        try prepare(small, reviews: reviews / 10)
        defer { if !keep { try? FileManager.default.removeItem(at: URL(filePath: folder)) } }

        var times = Times()
        for _ in 0..<rounds {
            times.note("rows", try Tool.sqlite3(printing: large))
            times.note("null", try Tool.ours("print", in: large))
            try Tool.clear(large)
            times.note("xml", try Tool.ours("publish", "--only-xml", in: large))
            times.note("copy", try Tool.copy(feedsOf: large))
        }
        try Tool.clear(large)
        times.note("published", try Tool.ours("publish", in: large))
        times.note("gzip", try Tool.gzip(feedsOf: large))
        for _ in 0..<rounds { times.note("change", try Tool.ours("change", in: large)) }
        try Tool.clear(small)
        times.note("small", try Tool.ours("publish", in: small))
        times.note("small-null", try Tool.ours("print", in: small))
        let feed = try Tool.largestFile(of: large)
        for _ in 0..<rounds { times.note("lint", try Tool.ours("lint", feed.path(percentEncoded: false))) }

        let report = FeedReportTable(times, machine: reporting.machine, date: reporting.date, reviews: reviews)
        try reporting.publish(report.table, report.write)
    }

    private func prepare(_ shop: URL, reviews: Int) throws {
        let database = shop.appending(path: "review.db").path(percentEncoded: false)
        guard !keep || !FileManager.default.fileExists(atPath: database) else { return }
        try? FileManager.default.removeItem(at: shop)
        try Tool.run(
            Command.ownPath(),
            ["prepare", "--shop", shop.path(percentEncoded: false), "--reviews", "\(reviews)"]
        )
    }
}

/// What every kind of work took, in each of its turns.
struct Times {
    private(set) var figures: [String: [Figures]] = [:]

    mutating func note(_ name: String, _ figures: Figures) { self.figures[name, default: []].append(figures) }

    /// The least disturbed turn.
    func best(_ name: String) -> Figures {
        figures[name]?.min { $0.seconds < $1.seconds } ?? Figures(seconds: .nan, peakMemory: 0, bytes: 0, files: 0)
    }

    /// The most memory of any turn.
    func peak(_ name: String) -> Int { figures[name]?.map(\.peakMemory).max() ?? 0 }
}
