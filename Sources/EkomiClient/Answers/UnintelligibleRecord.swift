/// What could not be understood of a record of eKomi's: reported, and never guessed at.
public struct UnintelligibleRecord: Sendable, Hashable {
    /// Which record of the answer it was, counted from 1.
    public let position: Int
    /// What the record calls itself, such as its review hash, if it says.
    public let name: String?
    /// The key that could not be understood, or that is missing.
    public let key: String
    /// The value under that key as it came, in JSON, shortened; nil if the key is missing.
    public let value: String?
    /// What was expected instead.
    public let expected: String
    /// Whether the whole record was left out; if not, only this value was, and it did not matter much.
    public let isLeftOut: Bool
    /// The record in JSON, without personal details.
    public let raw: [UInt8]
}

extension UnintelligibleRecord: CustomStringConvertible {
    /// Record, key and value in one line: `record 3 (4564): rating is "viele", expected 1 to 5 stars; left out`.
    public var description: String {
        let record = name.map { "record \(position) (\($0))" } ?? "record \(position)"
        let fault = value.map { "\(key) is \($0)" } ?? "\(key) is missing"
        return "\(record): \(fault), expected \(expected); \(isLeftOut ? "left out" : "taken without it")"
    }
}
