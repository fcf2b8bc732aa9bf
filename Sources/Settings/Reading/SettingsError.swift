public import Diagnostics

/// What is wrong with the configuration: all of it, each with its line.
public struct SettingsError: Error, Sendable, CustomStringConvertible {
    /// The faults; at least one.
    public let findings: [Finding]

    /// Makes an error of findings.
    public init(_ findings: [Finding]) { self.findings = findings }

    /// Makes an error of one finding.
    public init(_ finding: Finding) { self.init([finding]) }

    /// The faults, one a line.
    public var description: String { findings.map(\.description).joined(separator: "\n") }
}
