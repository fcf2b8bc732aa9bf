/// One thing that somebody should know about an input or an output: what, where, and what to do about it.
public struct Finding: Sendable, Hashable, Codable {
    /// How much it matters.
    public var severity: Severity
    /// The rule it breaks, as documented: lower-case words joined by hyphens, such as `gtin-check-digit`.
    public var rule: String
    /// What happened, as one sentence without its full stop.
    public var message: String
    /// Where; nil if it concerns the whole.
    public var location: Location?
    /// What to do, as one sentence in the imperative; nil if the message says it all.
    public var remedy: String?

    /// Makes a finding.
    public init(
        _ severity: Severity,
        rule: String,
        _ message: String,
        at location: Location? = nil,
        remedy: String? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.message = message
        self.location = location
        self.remedy = remedy
    }
}

extension Finding: CustomStringConvertible {
    /// `file:line:column: error: message [rule]`, then the remedy on a line of its own.
    public var description: String {
        let place = location.map { "\($0): " } ?? ""
        let advice = remedy.map { "\n    \($0)." } ?? ""
        return "\(place)\(severity.rawValue): \(message) [\(rule)]\(advice)"
    }
}
