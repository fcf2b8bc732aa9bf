public import Diagnostics

/// What is wrong with a template: all of it, each with file, line and column.
public struct TemplateError: Error, Sendable, CustomStringConvertible {
    /// The faults, in the order of the source; at least one.
    public let findings: [Finding]

    /// Makes an error of findings.
    public init(_ findings: [Finding]) { self.findings = findings }

    /// The faults, one a line.
    public var description: String { findings.map(\.description).joined(separator: "\n") }
}
