/// How much a finding matters.
public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Works, but not as well as it could.
    case warning
    /// Wrong: the output is refused, or would be by whoever reads it.
    case error

    /// Orders severities from least to most serious.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
