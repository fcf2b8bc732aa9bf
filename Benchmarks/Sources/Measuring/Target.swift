/// What a figure has to be.
public struct Target: Codable, Sendable {
    /// What is compared.
    public let name: String
    /// What was measured.
    public let value: Double
    /// The bound it has to keep.
    public let bound: Double
    /// Whether it keeps it.
    public let isMet: Bool

    /// A figure that has to be this low.
    public static func atMost(_ bound: Double, _ name: String, _ value: Double) -> Target {
        Target(name: name, value: value, bound: bound, isMet: value <= bound)
    }

    /// A figure that has to be this high.
    public static func atLeast(_ bound: Double, _ name: String, _ value: Double) -> Target {
        Target(name: name, value: value, bound: bound, isMet: value >= bound)
    }
}
