import Diagnostics
import Foundation

/// Where a command speaks: results to stdout, messages to stderr, both as JSON for machines.
struct Console: Sendable {
    /// How much is said.
    enum Verbosity: Int, Sendable, Comparable {
        case quiet
        case normal
        case verbose

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    var verbosity: Verbosity
    /// Whether results are printed as JSON.
    var isJSON: Bool
    /// Whether colours may be used in messages.
    var hasColours: Bool
    /// Whether stderr is a terminal, so that a line can be written over.
    var isTerminal: Bool
    private let document = ReportedDocument()

    init(verbosity: Verbosity, isJSON: Bool, environment: [String: String]) {
        self.verbosity = verbosity
        self.isJSON = isJSON
        isTerminal = isatty(STDERR_FILENO) == 1
        hasColours = isTerminal && environment["NO_COLOR"]?.isEmpty != false && environment["TERM"] != "dumb"
    }

    /// Prints a result for people; machines get `report` instead.
    func result(_ text: String) {
        guard !isJSON else { return }
        write(text + "\n", to: .standardOutput)
    }

    /// Prints what a command did: a result that quiet runs, whose output cron would mail, keep to themselves.
    func outcome(_ text: String) {
        guard verbosity >= .normal else { return }
        result(text)
    }

    /// Whether machines have got their document; a failure after it is told by stderr and the exit code alone.
    var hasReported: Bool { document.isWritten }

    /// Prints a result for machines, one JSON document.
    func report(_ value: some Encodable) throws {
        guard isJSON else { return }
        document.isWritten = true
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n", to: .standardOutput)
    }

    /// Prints bytes as they are: a fragment, a model.
    func bytes(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    /// Says what is going on.
    func message(_ text: String) {
        guard verbosity >= .normal else { return }
        write(text + "\n", to: .standardError)
    }

    /// Says more than most want to know.
    func detail(_ text: String) {
        guard verbosity >= .verbose else { return }
        write(text + "\n", to: .standardError)
    }

    /// Says that something needs a look; quiet runs say it too.
    func warning(_ text: String) {
        write("\(paint("warning:", .yellow)) \(text)\n", to: .standardError)
    }

    /// Says what failed.
    func error(_ text: String) {
        write("\(paint("error:", .red)) \(text)\n", to: .standardError)
    }

    /// Lists findings, one a paragraph.
    func findings(_ findings: some Sequence<Finding>) {
        for finding in findings where finding.severity > .note || verbosity >= .verbose {
            write(finding.description + "\n", to: .standardError)
        }
    }

    private enum Colour: String {
        case red = "\u{1B}[31m"
        case yellow = "\u{1B}[33m"
    }

    private func paint(_ text: String, _ colour: Colour) -> String {
        hasColours ? "\(colour.rawValue)\(text)\u{1B}[0m" : text
    }

    private func write(_ text: String, to handle: FileHandle) {
        handle.write(Data(text.utf8))
    }
}
