/// A name given by somebody else, told apart by what it names: a product's id is not an account's.
///
/// The text is kept as it came, byte for byte, and is as hostile as any other input.
public struct Identifier<Named>: RawRepresentable, Hashable, Sendable {
    /// The name itself.
    public let rawValue: String

    /// Wraps a name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Wraps a name.
    public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: Comparable {
    /// Orders identifiers by their text, so that outputs come in a stable order.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: CustomStringConvertible {
    /// The name itself.
    public var description: String { rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
    /// Wraps a literal, as tests and fixed tables do.
    public init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: Codable {
    /// Reads the bare string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the bare string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
