extension JSONValue {
    /// The document in its shortest form.
    var bytes: [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        return output
    }

    /// The document with a line for each member and element, for people.
    var indented: [UInt8] {
        var output: [UInt8] = []
        write(indentedBy: 0, to: &output)
        return output
    }

    private func write(indentedBy depth: Int, to output: inout [UInt8]) {
        func line(_ depth: Int) { output.append(contentsOf: ("\n" + String(repeating: "  ", count: depth)).utf8) }
        switch self {
        case .array(let array) where !array.isEmpty:
            output.append(UInt8(ascii: "["))
            for (position, value) in array.enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                line(depth + 1)
                value.write(indentedBy: depth + 1, to: &output)
            }
            line(depth)
            output.append(UInt8(ascii: "]"))
        case .object(let object) where !object.members.isEmpty:
            output.append(UInt8(ascii: "{"))
            for (position, member) in object.members.enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                line(depth + 1)
                Self.write(member.key, to: &output)
                output.append(contentsOf: ": ".utf8)
                member.value.write(indentedBy: depth + 1, to: &output)
            }
            line(depth)
            output.append(UInt8(ascii: "}"))
        case .null, .bool, .number, .string, .array, .object: write(to: &output)
        }
    }

    private func write(to output: inout [UInt8]) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let digits): output.append(contentsOf: digits.utf8)
        case .string(let string): Self.write(string, to: &output)
        case .array(let array):
            output.append(UInt8(ascii: "["))
            for (position, value) in array.enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                value.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let object):
            output.append(UInt8(ascii: "{"))
            for (position, member) in object.members.enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                Self.write(member.key, to: &output)
                output.append(UInt8(ascii: ":"))
                member.value.write(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ string: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0x0A: output.append(contentsOf: "\\n".utf8)
            case 0x00..<0x20, 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                output.append(contentsOf: "\\u00".utf8)
                output.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
