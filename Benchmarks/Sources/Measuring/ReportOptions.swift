public import ArgumentParser
public import Foundation

/// What every benchmark is told of its report.
public struct ReportOptions: ParsableArguments {
    /// The day of the run.
    @Option(help: "The day to note in the report.")
    public var date = ""
    @Option(help: "The compiler to note in the report.")
    var swift = ""
    @Option(help: "Where to write the report as JSON.")
    var output: String?

    /// Makes options that nothing is told of.
    public init() {}

    /// The machine to note in the report.
    public var machine: Machine { Machine(swift: swift) }

    /// Prints a report's table, and writes it as JSON where it is to go.
    public func publish(_ table: String, _ write: (URL) throws -> Void) throws {
        print(table)
        if let output { try write(URL(filePath: output)) }
    }
}
