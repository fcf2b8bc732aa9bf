extension JSONValue {
    /// How text is escaped.
    enum Style: Sendable {
        /// Only what has to be.
        case plain
        /// As PHP's `json_encode` does: slashes, and everything beyond ASCII.
        case php
    }

    /// The value in UTF-8, without white space.
    func bytes(style: Style = .plain) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4096)
        write(to: &bytes, style: style)
        return bytes
    }

    private func write(to bytes: inout [UInt8], style: Style) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let value): bytes += String(value).utf8
        case .decimal(let value): bytes += String(value).utf8
        case .string(let value): Self.write(value, to: &bytes, style: style)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (place, element) in elements.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(to: &bytes, style: style)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (place, member) in members.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(member.key, to: &bytes, style: style)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes, style: style)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ string: String, to bytes: inout [UInt8], style: Style) {
        bytes.append(UInt8(ascii: "\""))
        if style == .php {
            for unit in string.utf16 {
                write(unit, to: &bytes)
            }
        } else {
            for byte in string.utf8 {
                write(byte, to: &bytes)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func write(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        case ..<0x20, 0x7F: writeEscape(UInt16(byte), to: &bytes)
        default: bytes.append(byte)
        }
    }

    private static func write(_ unit: UInt16, to bytes: inout [UInt8]) {
        switch unit {
        case 0x2F: bytes += "\\/".utf8
        case 0x80...: writeEscape(unit, to: &bytes)
        default: write(UInt8(truncatingIfNeeded: unit), to: &bytes)
        }
    }

    private static func writeEscape(_ unit: UInt16, to bytes: inout [UInt8]) {
        bytes += "\\u".utf8
        for shift in [12, 8, 4, 0] {
            let digit = UInt8((unit >> UInt16(shift)) & 15)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
