import Foundation
import Measuring

/// The figures of a run in relation to each other, as Markdown and as JSON.
struct FeedReportTable: Codable {
    /// How long one kind of work took.
    struct Line: Codable {
        let name: String
        let seconds: Double
        let megabytes: Double?
        let peakMegabytes: Double?
    }

    let date: String
    let machine: Machine
    let reviews: Int
    let lines: [Line]
    let targets: [Target]

    init(_ times: Times, machine: Machine, date: String, reviews: Int) {
        self.date = date
        self.machine = machine
        self.reviews = reviews
        func line(_ name: String, _ key: String) -> Line {
            let best = times.best(key)
            return Line(
                name: name,
                seconds: best.seconds,
                megabytes: best.bytes > 0 ? Double(best.bytes) / 1e6 : nil,
                peakMegabytes: times.peak(key) > 0 ? Double(times.peak(key)) / 1e6 : nil
            )
        }
        lines = [
            line("`sqlite3` prints the rows to /dev/null", "rows"),
            line("the feed to /dev/null", "null"),
            line("the feed as \(times.best("xml").files) files of XML on the disk", "xml"),
            line("`cp` of these files, to the disk", "copy"),
            line("the feed with gzip siblings, zip archive and pages, live", "published"),
            line("`gzip -6` of these files, on one core", "gzip"),
            line("one review changed, live (\(times.best("change").files) file)", "change"),
            line("a tenth of the reviews, live", "small"),
            line("the linter on the largest file", "lint"),
        ]
        let (rows, copy) = (times.best("rows").seconds, times.best("copy").seconds)
        let lint = times.best("lint")
        let peak = Double(times.peak("published"))
        targets = [
            .atMost(2, "of the time of `sqlite3`, to /dev/null", times.best("null").seconds / rows),
            .atMost(1.3, "of the time of `sqlite3` and `cp`, to the disk", times.best("xml").seconds / (rows + copy)),
            .atMost(
                1.3,
                "of the time of `sqlite3`, `cp` and `gzip`, live",
                times.best("published").seconds / (rows + copy + times.best("gzip").seconds)
            ),
            .atMost(150, "MB of memory at most", peak / 1e6),
            .atMost(1.2, "of the memory for a tenth of the reviews", peak / Double(times.peak("small"))),
            .atMost(1, "file rewritten for one review", Double(times.best("change").files)),
            .atLeast(100, "MB/s of the linter", Double(lint.bytes) / 1e6 / lint.seconds),
        ]
    }

    /// The report as Markdown.
    var table: String {
        var text = ["\(machine.processor), \(machine.cores) cores, \(machine.system), \(machine.swift), \(date)", ""]
        text += [
            "| \(reviews) reviews of \(reviews / 10) products | time | of XML | peak memory |", "|---|--:|--:|--:|",
        ]
        for line in lines {
            let cells = [
                line.name, Self.decimal(line.seconds, 2) + " s",
                line.megabytes.map { Self.decimal($0, 0) + " MB" } ?? "",
                line.peakMegabytes.map { Self.decimal($0, 0) + " MB" } ?? "",
            ]
            text.append("| " + cells.joined(separator: " | ") + " |")
        }
        text += ["", "| target | bound | measured | |", "|---|--:|--:|---|"]
        for target in targets {
            let figures = [target.bound, target.value].map { Self.decimal($0, $0 < 10 ? 2 : 0) }
            text.append("| \(target.name) | \(figures[0]) | \(figures[1]) | \(target.isMet ? "met" : "missed") |")
        }
        return text.joined(separator: "\n")
    }

    /// Writes the report as JSON.
    func write(to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try (encoder.encode(self) + Data("\n".utf8)).write(to: file)
    }

    private static func decimal(_ number: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", number)
    }
}
