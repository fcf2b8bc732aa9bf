extension JSONParser {
    /// Reads a string, its quotes included.
    mutating func string() throws(JSONSyntaxError) -> String {
        let start = index
        index += 1
        var content: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                guard let text = String(validating: content, as: UTF8.self) else {
                    throw JSONSyntaxError("a string is not UTF-8", at: start)
                }
                return text
            case UInt8(ascii: "\\"):
                content.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20:
                throw JSONSyntaxError("a control character or line break stands in a string", at: index)
            default:
                content.append(byte)
                index += 1
            }
        }
        throw JSONSyntaxError("it ends within a string", at: start, endedInString: true)
    }

    private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
        let start = index
        index += 1
        let simple: [UInt8: Unicode.Scalar] = [
            UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
            UInt8(ascii: "f"): "\u{c}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
        ]
        guard let byte = peek else { throw JSONSyntaxError("it ends within a string", at: start, endedInString: true) }
        index += 1
        if let scalar = simple[byte] { return scalar }
        guard byte == UInt8(ascii: "u"), let unit = hexadecimal() else {
            throw JSONSyntaxError("a backslash is followed by no escape that JSON knows", at: start)
        }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        // Half a pair: the other half has to follow, or there is no such character.
        guard unit < 0xDC00, take("\\u"), let low = hexadecimal(), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { return "\u{FFFD}" }
        return scalar
    }

    private mutating func hexadecimal() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt32(digits, radix: 16) else {
            return nil
        }
        index += 4
        return unit
    }
}
