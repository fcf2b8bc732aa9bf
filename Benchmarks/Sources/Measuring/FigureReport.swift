public import Foundation

/// Figures of several kinds of work, and what was to be reached, as Markdown and as JSON.
public struct FigureReport: Codable, Sendable {
    /// One row: what was done, and its figures in the order of the columns.
    public struct Line: Codable, Sendable {
        /// What was done.
        public let name: String
        /// Its figures, with their units; empty where there is none.
        public let figures: [String]

        /// Makes a row.
        public init(_ name: String, _ figures: String...) {
            self.name = name
            self.figures = figures
        }
    }

    /// The day of the run.
    public let date: String
    /// Where it ran.
    public let machine: Machine
    /// What was worked on, and what the columns show.
    public let columns: [String]
    /// The rows.
    public var lines: [Line] = []
    /// What was to be reached.
    public var targets: [Target] = []

    /// Makes a report without figures.
    public init(date: String, machine: Machine, columns: String...) {
        self.date = date
        self.machine = machine
        self.columns = columns
    }

    /// The report as Markdown.
    public var table: String {
        var text = ["\(machine.processor), \(machine.cores) cores, \(machine.system), \(machine.swift), \(date)", ""]
        text.append("| " + columns.joined(separator: " | ") + " |")
        text.append("|---|" + String(repeating: "--:|", count: columns.count - 1))
        for line in lines { text.append("| " + ([line.name] + line.figures).joined(separator: " | ") + " |") }
        text += ["", "| target | bound | measured | |", "|---|--:|--:|---|"]
        for target in targets {
            let figures = [target.bound, target.value].map { Self.decimal($0, abs($0) < 10 ? 2 : 0) }
            text.append("| \(target.name) | \(figures[0]) | \(figures[1]) | \(target.isMet ? "met" : "missed") |")
        }
        return text.joined(separator: "\n")
    }

    /// Writes the report as JSON.
    public func write(to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try (encoder.encode(self) + Data("\n".utf8)).write(to: file)
    }

    /// A number with so many decimals.
    public static func decimal(_ number: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", number)
    }
}
