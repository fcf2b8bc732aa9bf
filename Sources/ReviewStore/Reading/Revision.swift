/// A state of the store: what was seen then, and what changed since, can be told apart by it.
///
/// It rises with each transaction that changed something visible, and never falls.
public struct Revision: Sendable, Hashable, RawRepresentable, Codable, Comparable {
    /// The state's number.
    public let rawValue: Int64

    /// The state of a number that was kept.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// Before anything was recorded: everything has changed since.
    public static let beginning = Revision(rawValue: 0)

    /// Orders states by time.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
