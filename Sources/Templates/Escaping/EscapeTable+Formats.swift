extension EscapeTable {
    /// HTML text, `title`, `textarea` and quoted attributes; NUL, which parsers drop or replace, is replaced here.
    static let html = EscapeTable(bytes: markup.merging([0: "\u{FFFD}"]) { $1 })

    /// The same, with line breaks shown.
    static let htmlLines = EscapeTable(
        bytes: markup.merging([0: "\u{FFFD}", UInt8(ascii: "\n"): "<br>"]) { $1 },
        sequences: [("\r\n", "<br>"), ("\r", "<br>")]
    )

    /// XML text; a carriage return would be read as a line feed.
    static let xmlText = EscapeTable(
        bytes: markup.merging(forbiddenInXML) { $1 }.merging([UInt8(ascii: "\r"): "&#13;"]) { $1 },
        sequences: nonCharacters
    )

    /// XML attributes, whose white space would be read as spaces.
    static let xmlAttribute = EscapeTable(
        bytes: markup.merging(forbiddenInXML) { $1 }
            .merging([UInt8(ascii: "\r"): "&#13;", UInt8(ascii: "\n"): "&#10;", UInt8(ascii: "\t"): "&#9;"]) { $1 },
        sequences: nonCharacters
    )

    /// JSON strings, fit to stand inside a script element and to be read as JavaScript.
    static let json: EscapeTable = {
        var bytes: [UInt8: String] = [:]
        for byte in (0 as UInt8)..<0x20 { bytes[byte] = unicodeEscape(byte) }
        for character in "<>&".utf8 { bytes[character] = unicodeEscape(character) }
        bytes[0x7F] = unicodeEscape(0x7F)
        bytes[UInt8(ascii: "\"")] = "\\\""
        bytes[UInt8(ascii: "\\")] = "\\\\"
        bytes[UInt8(ascii: "\n")] = "\\n"
        bytes[UInt8(ascii: "\r")] = "\\r"
        bytes[UInt8(ascii: "\t")] = "\\t"
        // The first two end a line in JavaScript; the others are lost by some that read JSON.
        let sequences = [
            ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029"), ("\u{FEFF}", "\\ufeff"), ("\u{FFFE}", "\\ufffe"),
            ("\u{FFFF}", "\\uffff"),
        ]
        return EscapeTable(bytes: bytes, sequences: sequences)
    }()

    /// Quoted CSV fields.
    static let csv = EscapeTable(bytes: [UInt8(ascii: "\""): "\"\"", 0: "\u{FFFD}"])

    private static let markup: [UInt8: String] = [
        UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;",
        UInt8(ascii: "\""): "&quot;", UInt8(ascii: "'"): "&#39;",
    ]

    /// The control characters that no XML 1.0 document may contain, not even as references.
    private static let forbiddenInXML: [UInt8: String] = {
        let allowed: Set<UInt8> = [0x09, 0x0A, 0x0D]
        let forbidden = ((0 as UInt8)..<0x20).filter { !allowed.contains($0) }
        return Dictionary(uniqueKeysWithValues: forbidden.map { ($0, "") })
    }()

    private static let nonCharacters = [("\u{FFFE}", ""), ("\u{FFFF}", "")]

    private static func unicodeEscape(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
