/// Findings as they are collected: bounded, in order, and counted even where they are no longer kept.
///
/// A feed with a million bad lines must not fill the memory with a million messages, so that only the first
/// of each rule are kept.
public struct Findings: Sendable {
    /// The findings kept, in the order they were made.
    public private(set) var kept: [Finding] = []
    /// How many were made of each rule, kept or not.
    public private(set) var counts: [String: Int] = [:]
    /// How many errors were made, kept or not.
    public private(set) var errorCount = 0
    /// The most findings that are kept of one rule.
    public let limitPerRule: Int

    /// Makes an empty collection that keeps at most `limitPerRule` findings of each rule.
    public init(limitPerRule: Int = 100) {
        self.limitPerRule = limitPerRule
    }

    /// Whether nothing was found.
    public var isEmpty: Bool { counts.isEmpty }

    /// Whether at least one error was found.
    public var hasErrors: Bool { errorCount > 0 }

    /// How many findings were made but not kept.
    public var omittedCount: Int { counts.values.reduce(0, +) - kept.count }

    /// Adds a finding.
    public mutating func add(_ finding: Finding) {
        let count = counts[finding.rule, default: 0] + 1
        counts[finding.rule] = count
        if finding.severity == .error { errorCount += 1 }
        if count <= limitPerRule { kept.append(finding) }
    }

    /// Adds several findings.
    public mutating func add(contentsOf findings: some Sequence<Finding>) {
        for finding in findings { add(finding) }
    }
}
