/// A global trade item number (EAN, UPC, ISBN-13) whose check digit is right.
public struct GTIN: Sendable, Hashable {
    /// The digits: 8, 12, 13 or 14 of them.
    public let digits: String

    /// Reads a number as people write it, with spaces or hyphens; nil if it is none.
    ///
    /// Nil for other lengths than GS1 knows, for letters, for a wrong check digit and for zeros only.
    public init?(_ text: String) {
        var text = text
        guard text.withUTF8({ Self.isValid($0) }) else { return nil }
        let isBare = !text.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
        digits = isBare ? text : text.filter { $0 != " " && $0 != "-" }
    }

    /// Reads a number as people write it; nil if it is none.
    public init?(_ text: some StringProtocol) { self.init(String(text)) }

    /// Whether bytes are a number as people write it.
    package static func isValid(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        var total = 0
        // Sums of the digits at even and at odd places from the left; which of them weighs 3, the length decides.
        var even = 0
        var odd = 0
        for byte in text where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
            let digit = Int(byte) - Int(UInt8(ascii: "0"))
            guard (0...9).contains(digit), count < 14 else { return false }
            if count % 2 == 0 { even += digit } else { odd += digit }
            total += digit
            count += 1
        }
        guard count == 8 || (12...14).contains(count), total > 0 else { return false }
        // From the right, the check digit weighs 1 and its neighbours 3 and 1 in turn.
        let sum = count % 2 == 0 ? even * 3 + odd : even + odd * 3
        return sum % 10 == 0
    }
}

extension GTIN: Codable {
    /// Reads the digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let gtin = GTIN(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a GTIN")
        }
        self = gtin
    }

    /// Writes the digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}
