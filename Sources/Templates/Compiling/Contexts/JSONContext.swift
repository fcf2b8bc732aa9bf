/// Where in a JSON text a template is.
struct JSONContext: Equatable {
    private enum State: Equatable {
        case outside
        case string
        /// Behind a backslash.
        case escape
        /// Within `\u`, with so many digits to come.
        case unicode(Int)
    }

    /// Whether the text stands in a script element, or is meant to.
    let isEmbedded: Bool
    private var state = State.outside

    init(isEmbedded: Bool) { self.isEmbedded = isEmbedded }

    /// Whether no string is open.
    var isOutside: Bool { state == .outside }

    /// Follows a literal byte.
    mutating func follow(_ byte: UInt8) throws(ContextFault) {
        if isEmbedded, byte == UInt8(ascii: "<") {
            throw ContextFault("json", "`<` could end the script element", remedy: "Write it as `\\u003c`")
        }
        switch state {
        case .outside:
            if byte == UInt8(ascii: "\"") { state = .string }
        case .string:
            if byte == UInt8(ascii: "\"") { state = .outside }
            if byte == UInt8(ascii: "\\") { state = .escape }
            if byte < 0x20 {
                throw ContextFault("json", "a JSON string may not hold a line break or control character")
            }
        case .escape:
            state = byte == UInt8(ascii: "u") ? .unicode(4) : .string
        case .unicode(let digits):
            state = digits > 1 ? .unicode(digits - 1) : .string
        }
    }

    /// Where a variable here would stand.
    func placeVariable() throws(ContextFault) -> Place {
        switch state {
        case .outside: .jsonValue
        case .string: .jsonString
        case .escape, .unicode:
            throw ContextFault("unsafe-place", "a variable cannot stand within an escape of a JSON string")
        }
    }

    /// Where this is, in words.
    var description: String { state == .outside ? "JSON outside of a string" : "a JSON string" }
}
