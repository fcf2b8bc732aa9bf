import Reviews

/// Parses JSON strictly by RFC 8259, keeping places; what a search engine would refuse is refused here too.
struct JSONParser {
    let bytes: [UInt8]
    var index = 0

    /// The deepest nesting that is read.
    private static let deepest = 128

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
        var parser = JSONParser(bytes)
        let node = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.index == bytes.count else {
            throw JSONSyntaxError("there is more after the end of the value", at: parser.index)
        }
        return node
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
        guard depth < Self.deepest else { throw JSONSyntaxError("it is nested too deeply", at: index) }
        skipSpace()
        let start = index
        guard let byte = peek else { throw JSONSyntaxError("a value is missing at the end", at: index) }
        switch byte {
        case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth)), offset: start)
        case UInt8(ascii: "["): return JSONNode(value: .array(try elements(depth: depth)), offset: start)
        case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: start)
        case UInt8(ascii: "t") where take("true"): return JSONNode(value: .bool(true), offset: start)
        case UInt8(ascii: "f") where take("false"): return JSONNode(value: .bool(false), offset: start)
        case UInt8(ascii: "n") where take("null"): return JSONNode(value: .null, offset: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONNode(value: .number(try number()), offset: start)
        default: throw JSONSyntaxError("a value is expected here", at: index)
        }
    }

    private mutating func members(depth: Int) throws(JSONSyntaxError) -> [JSONNode.Member] {
        index += 1
        var members: [JSONNode.Member] = []
        skipSpace()
        if take("}") { return members }
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else {
                throw JSONSyntaxError("a name in quotes is expected here", at: index)
            }
            let name = try string()
            skipSpace()
            guard take(":") else { throw JSONSyntaxError("a colon is expected after a name", at: index) }
            members.append(JSONNode.Member(name: name, node: try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return members }
            guard take(",") else { throw JSONSyntaxError("a comma or a closing brace is expected here", at: index) }
        }
    }

    private mutating func elements(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
        index += 1
        var elements: [JSONNode] = []
        skipSpace()
        if take("]") { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return elements }
            guard take(",") else { throw JSONSyntaxError("a comma or a closing bracket is expected here", at: index) }
        }
    }

    private mutating func number() throws(JSONSyntaxError) -> String {
        let start = index
        _ = take("-")
        let leading = index
        let whole = digits()
        let isPlain = whole == 1 || (whole > 1 && bytes[leading] != UInt8(ascii: "0"))
        var isValid = isPlain
        if take(".") { isValid = digits() > 0 && isValid }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            isValid = digits() > 0 && isValid
        }
        guard isValid else { throw JSONSyntaxError("a number is not written as JSON wants it", at: start) }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = index
        while peek?.isASCIIDigit == true { index += 1 }
        return index - start
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func take(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }
}
