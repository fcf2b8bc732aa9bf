public import Foundation

/// Everything one run has measured.
public struct Report: Codable, Sendable {
    /// The contenders of one kind of work.
    public struct Section: Codable, Sendable {
        /// The kind of work.
        public let name: String
        /// The size of what each writes.
        public let bytes: Int
        /// What was measured; the first is ours.
        public let measurements: [Measurement]
        /// What was to be reached.
        public let targets: [Target]

        /// Makes a section.
        public init(name: String, bytes: Int, measurements: [Measurement], targets: [Target]) {
            self.name = name
            self.bytes = bytes
            self.measurements = measurements
            self.targets = targets
        }
    }

    /// The day of the run.
    public let date: String
    /// Where it ran.
    public let machine: Machine
    /// The kinds of work.
    public let sections: [Section]

    /// Makes a report.
    public init(date: String, machine: Machine, sections: [Section]) {
        self.date = date
        self.machine = machine
        self.sections = sections
    }

    /// Writes the report as JSON.
    public func write(to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try (encoder.encode(self) + Data("\n".utf8)).write(to: file)
    }
}
