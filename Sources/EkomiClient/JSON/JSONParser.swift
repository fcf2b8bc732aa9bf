import Reviews

/// Reads JSON from bytes as eKomi writes it: strict but for commas, of which eKomi's samples have some before a closing
/// bracket and lack one between two members.
///
/// What is cut off, nested too deep or followed by anything else is an error with its place.
struct JSONParser {
    private let bytes: [UInt8]
    private var index = 0

    /// Deeper than any answer of eKomi's, and far from exhausting the stack.
    private static let deepest = 64

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads a whole document.
    static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
        var parser = JSONParser(bytes)
        // Some servers put a byte-order mark before their JSON.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.index == bytes.count else { throw parser.error("the end of the document") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        guard depth < Self.deepest else { throw error("less than \(Self.deepest) brackets around a value") }
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case let byte? where byte.isNumberPart: return try number()
        default: throw error("a value")
        }
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        var object = JSONObject()
        index += 1
        while true {
            skipSpace()
            if consume(UInt8(ascii: "}")) { return .object(object) }
            guard current == UInt8(ascii: "\"") else { throw error("a key or \"}\"") }
            let key = try string()
            skipSpace()
            guard consume(UInt8(ascii: ":")) else { throw error("\":\"") }
            object.members.append(JSONObject.Member(key: key, value: try value(depth: depth + 1)))
            skipSpace()
            let isFollowed = consume(UInt8(ascii: ",")) || current == UInt8(ascii: "\"")
            guard isFollowed || current == UInt8(ascii: "}") else { throw error("\",\" or \"}\"") }
        }
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        var array: [JSONValue] = []
        index += 1
        while true {
            skipSpace()
            if consume(UInt8(ascii: "]")) { return .array(array) }
            array.append(try value(depth: depth + 1))
            skipSpace()
            guard consume(UInt8(ascii: ",")) || current == UInt8(ascii: "]") else { throw error("\",\" or \"]\"") }
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[index..<end].elementsEqual("\(word)".utf8) else { throw error("a value") }
        index = end
        return value
    }

    private mutating func number() throws(JSONSyntaxError) -> JSONValue {
        let start = index
        while let byte = current, byte.isNumberPart { index += 1 }
        let digits = String(decoding: bytes[start..<index], as: UTF8.self)
        guard Double(digits) != nil else {
            index = start
            throw error("a number")
        }
        return .number(digits)
    }

    private mutating func string() throws(JSONSyntaxError) -> String {
        index += 1
        let start = index
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
        if consume(UInt8(ascii: "\"")) { return String(ekomiBytes: bytes[start..<(index - 1)]) }
        var text = Array(bytes[start..<index])
        while let byte = current {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(ekomiBytes: text[...])
            case UInt8(ascii: "\\"): try escape(into: &text)
            default: text.append(byte)
            }
        }
        throw error("the end of a string")
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
        guard let byte = current else { throw error("the end of a string") }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try unicodeScalar()).utf8)
        default: throw error("an escape sequence")
        }
    }

    /// Reads the four digits of a `\u` escape, and those of the other half of a pair; half a pair becomes U+FFFD.
    private mutating func unicodeScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
        let unit = try fourHexDigits()
        guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
        let mark = index
        if consume(UInt8(ascii: "\\")), consume(UInt8(ascii: "u")) {
            let low = try fourHexDigits()
            if (0xDC00...0xDFFF).contains(low) {
                return Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
            }
        }
        index = mark
        return "\u{FFFD}"
    }

    private mutating func fourHexDigits() throws(JSONSyntaxError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = current?.hexDigitValue else { throw error("four hexadecimal digits") }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func consume(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = current, byte.isJSONSpace { index += 1 }
    }

    private func error(_ expected: String) -> JSONSyntaxError {
        JSONSyntaxError(offset: index, isTruncated: index >= bytes.count, expected: expected)
    }
}
