import Foundation

extension Report {
    /// The report as Markdown.
    public var table: String {
        var lines = ["\(machine.processor), \(machine.cores) cores, \(machine.system), \(machine.swift), \(date)", ""]
        for section in sections { lines += section.lines + [""] }
        return lines.joined(separator: "\n")
    }
}

extension Report.Section {
    fileprivate var lines: [String] {
        var lines = [
            "| \(name), \(bytes) bytes | median | ours in relation | allocations | beside another thread |",
            "|---|--:|--:|--:|--:|",
        ]
        for measurement in measurements {
            let ratio = (measurements.first?.nanoseconds ?? .nan) / measurement.nanoseconds
            let cells = [
                measurement.contender, Self.decimal(measurement.nanoseconds / 1_000, 2) + " µs",
                ratio < 0.1 ? "1/" + Self.decimal(1 / ratio, 0) : Self.decimal(ratio, 2),
                "\(measurement.allocations)", "× " + Self.decimal(measurement.slowdownByAnotherThread, 2),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        lines += ["", "| target | bound | measured | |", "|---|--:|--:|---|"]
        for target in targets {
            let figures = [target.bound, target.value].map { Self.decimal($0, $0 < 10 ? 2 : 0) }
            lines.append("| \(target.name) | \(figures[0]) | \(figures[1]) | \(target.isMet ? "met" : "missed") |")
        }
        return lines
    }

    private static func decimal(_ number: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", number)
    }
}
