/// A record of eKomi's that could not be understood: left out, reported, never guessed at.
public struct UnintelligibleRecord: Sendable, Hashable {
    /// Which record of the answer it was, counted from 1.
    public let position: Int
    /// What the record calls itself, such as its review hash, if it says.
    public let name: String?
    /// The key that could not be understood, or that is missing.
    public let key: String
    /// The value under that key as it came, shortened; nil if the key is missing.
    public let value: String?
    /// What was expected instead.
    public let expected: String
    /// The record in JSON, without personal details.
    public let raw: [UInt8]
}

extension UnintelligibleRecord: CustomStringConvertible {
    /// Record, key and value in one line: `record 3 (4564…): rating is "viele", expected a number from 1 to 5`.
    public var description: String {
        let record = name.map { "record \(position) (\($0))" } ?? "record \(position)"
        let fault = value.map { "\(key) is \($0)" } ?? "\(key) is missing"
        return "\(record): \(fault), expected \(expected)"
    }
}
