extension JSONValue {
    /// Reads JSON (RFC 8259); nil for anything else, and for what is nested beyond reason.
    init?(parsing bytes: [UInt8]) {
        var parser = JSONParser(bytes: bytes)
        guard let value = parser.document() else { return nil }
        self = value
    }

    /// Reads JSON in a text.
    init?(parsing text: String) {
        self.init(parsing: Array(text.utf8))
    }
}

/// Reads a document byte by byte.
private struct JSONParser {
    let bytes: [UInt8]
    private var place = 0
    private var depth = 0

    /// Recursion ends here, long before the stack does.
    private static let deepest = 100

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() -> JSONValue? {
        guard let value = value() else { return nil }
        skipSpace()
        return place == bytes.count ? value : nil
    }

    private mutating func value() -> JSONValue? {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.array() }
        case UInt8(ascii: "\""): return string().map(JSONValue.string)
        case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        default: return number()
        }
    }

    private mutating func nested(_ read: (inout Self) -> JSONValue?) -> JSONValue? {
        guard depth < Self.deepest else { return nil }
        place += 1
        depth += 1
        defer { depth -= 1 }
        return read(&self)
    }

    private mutating func object() -> JSONValue? {
        var members: [JSONValue.Member] = []
        skipSpace()
        if take("}") { return .object([]) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\""), let key = string() else { return nil }
            skipSpace()
            guard take(":"), let value = value() else { return nil }
            members.append(JSONValue.Member(key: key, value: value))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { return nil }
        }
    }

    private mutating func array() -> JSONValue? {
        var elements: [JSONValue] = []
        skipSpace()
        if take("]") { return .array([]) }
        while true {
            guard let value = value() else { return nil }
            elements.append(value)
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { return nil }
        }
    }

    private mutating func string() -> String? {
        place += 1
        // In UTF-16, because escapes write characters beyond the first plane as pairs of surrogates.
        var text = ""
        var plain = place
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                text += String(decoding: bytes[plain..<place], as: UTF8.self)
                place += 1
                return text
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[plain..<place], as: UTF8.self)
                guard let escaped = escapes() else { return nil }
                text += escaped
                plain = place
            case ..<0x20: return nil
            default: place += 1
            }
        }
        return nil
    }

    /// One escape, or several in a row of those that write UTF-16.
    private mutating func escapes() -> String? {
        let simple: [UInt8: String] = [
            UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
            UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
        ]
        place += 1
        guard let letter = next else { return nil }
        if let character = simple[letter] {
            place += 1
            return character
        }
        var units: [UInt16] = []
        place -= 1
        while take("\\u") {
            guard place + 4 <= bytes.count else { return nil }
            var unit: UInt16 = 0
            for byte in bytes[place..<(place + 4)] {
                guard let digit = byte.hexDigit else { return nil }
                unit = unit << 4 | UInt16(digit)
            }
            place += 4
            units.append(unit)
        }
        return units.isEmpty ? nil : String(decoding: units, as: UTF16.self)
    }

    private mutating func number() -> JSONValue? {
        let start = place
        _ = take("-")
        guard let digit = next, digit.isASCIIDigit else { return nil }
        if digit == UInt8(ascii: "0") { place += 1 } else { skipDigits() }
        var isWhole = true
        if take(".") {
            guard next?.isASCIIDigit == true else { return nil }
            skipDigits()
            isWhole = false
        }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            guard next?.isASCIIDigit == true else { return nil }
            skipDigits()
            isWhole = false
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let number = Int(text) { return .number(number) }
        return Double(text).flatMap { $0.isFinite ? .decimal($0) : nil }
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[place...].starts(with: wanted) else { return false }
        place += wanted.count
        return true
    }

    private mutating func skipDigits() {
        while next?.isASCIIDigit == true { place += 1 }
    }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
    }
}
