/// A global trade item number (EAN, UPC, ISBN-13) whose check digit is right.
public struct GTIN: Sendable, Hashable {
    /// The digits: 8, 12, 13 or 14 of them.
    public let digits: String

    /// Reads a number as people write it, with spaces or hyphens; nil if it is none.
    ///
    /// Nil for other lengths than GS1 knows, for letters, for a wrong check digit and for zeros only.
    public init?(_ text: some StringProtocol) {
        var digits: [UInt8] = []
        for byte in text.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits.count < 14 else { return nil }
            digits.append(byte - UInt8(ascii: "0"))
        }
        guard [8, 12, 13, 14].contains(digits.count), digits.contains(where: { $0 != 0 }) else { return nil }
        // From the right, the check digit weighs 1 and its neighbours 3 and 1 in turn.
        let sum = digits.reversed().enumerated().reduce(0) { $0 + Int($1.element) * ($1.offset % 2 == 0 ? 1 : 3) }
        guard sum % 10 == 0 else { return nil }
        self.digits = digits.map(String.init).joined()
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
