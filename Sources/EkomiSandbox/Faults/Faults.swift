/// What goes wrong on purpose, where, and how often.
public struct Faults: Sendable, Hashable {
    /// Nothing goes wrong.
    public static let none = Faults(rules: [])

    let rules: [FaultRule]

    init(rules: [FaultRule]) {
        self.rules = rules
    }

    /// Reads a specification such as `answers:500@0.1,summary:429@5%,*:latency=50ms`; see `help` for its grammar.
    public init(_ specification: String) throws(FaultSyntaxError) {
        var rules: [FaultRule] = []
        for part in specification.split(separator: ",", omittingEmptySubsequences: true) {
            let trimmed = part.drop { $0 == " " }
            rules.append(try FaultRule(parsing: String(trimmed)))
        }
        self.rules = rules
    }
}
