/// Why an endpoint was not called, with nothing sent: what was given for it cannot be right.
public enum ArgumentFault: Error, Sendable, Hashable {
    /// The endpoint has no such parameter; it has these.
    case unknown(String, known: [String])
    /// It is never called without this.
    case missing(String, expected: String)
    /// This was given more than once, or more often than it may be.
    case repeated(String, expected: String)
    /// This cannot be what was given; the value is nil where nobody else may see it.
    case impossible(String, value: String?, expected: String)
    /// This endpoint does not do that.
    case unsupported(String)
}

extension ArgumentFault: CustomStringConvertible {
    /// What is wrong, and what would be right.
    public var description: String {
        switch self {
        case .unknown(let name, let known):
            known.isEmpty
                ? "there is no parameter '\(name)'; it takes none"
                : "there is no parameter '\(name)'; it takes \(known.joined(separator: ", "))"
        case .missing(let name, let expected): "\(name) is missing, expected \(expected)"
        case .repeated(let name, let expected): "\(name) is given too often, expected \(expected)"
        case .impossible(let name, let value, let expected):
            "\(name) is \(value.map { "'\($0)'" } ?? "something else"), expected \(expected)"
        case .unsupported(let reason): reason
        }
    }
}
