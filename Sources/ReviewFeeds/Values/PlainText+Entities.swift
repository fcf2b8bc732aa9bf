extension PlainText {
    /// The longest name of an entity that is looked up.
    private static let longestName = 8

    /// Decodes each entity of HTML once; what is none stays as it is.
    static func decodingEntities(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "&"), let entity = entity(in: bytes, at: index) else {
                output.append(bytes[index])
                index += 1
                continue
            }
            output.append(contentsOf: String(entity.scalar).utf8)
            index = entity.end
        }
        return output
    }

    private static func entity(in bytes: [UInt8], at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        let rest = bytes[(start + 1)...].prefix(longestName + 1)
        guard let semicolon = rest.firstIndex(of: UInt8(ascii: ";")), semicolon > start + 1 else { return nil }
        let name = rest[..<semicolon]
        let scalar = name.first == UInt8(ascii: "#") ? numbered(name.dropFirst()) : named(name)
        return scalar.map { ($0, semicolon + 1) }
    }

    private static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
        guard let value = UInt32(text, radix: isHex ? 16 : 10), value > 0 else { return nil }
        return Unicode.Scalar(value)
    }

    private static func named(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: name, as: UTF8.self)
        if let scalar = symbols[name] { return scalar }
        return latin1.firstIndex(of: name).flatMap { Unicode.Scalar(UInt32(0xA0 + $0)) }
    }

    private static let symbols: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
        "euro": "\u{20AC}", "hellip": "\u{2026}", "ndash": "\u{2013}", "mdash": "\u{2014}", "bull": "\u{2022}",
        "lsquo": "\u{2018}", "rsquo": "\u{2019}", "sbquo": "\u{201A}",
        "ldquo": "\u{201C}", "rdquo": "\u{201D}", "bdquo": "\u{201E}", "lsaquo": "\u{2039}", "rsaquo": "\u{203A}",
        "trade": "\u{2122}", "permil": "\u{2030}", "dagger": "\u{2020}", "minus": "\u{2212}",
        "ne": "\u{2260}", "le": "\u{2264}", "ge": "\u{2265}", "larr": "\u{2190}", "rarr": "\u{2192}",
        "hearts": "\u{2665}", "star": "\u{2606}", "check": "\u{2713}",
        "OElig": "\u{152}", "oelig": "\u{153}", "Scaron": "\u{160}", "scaron": "\u{161}", "Yuml": "\u{178}",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    ]

    /// The names of U+00A0 to U+00FF, in their order.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
        Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times \
        Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave \
        eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
        uacute ucirc uuml yacute thorn yuml
        """
        .split(separator: " ").map(String.init)
}
