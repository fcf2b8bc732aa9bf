extension String {
    /// At most so many characters, the last of them `…` where text was left out; cut after a word if one ends in the
    /// last quarter, and never within a character.
    func truncated(to limit: Int) -> String {
        guard limit > 0, utf8.count > limit, let end = index(startIndex, offsetBy: limit, limitedBy: endIndex) else {
            return limit > 0 ? self : ""
        }
        if end == endIndex { return self }
        let kept = self[..<index(before: end)]
        let earliest = index(startIndex, offsetBy: limit - limit / 4 - 1)
        let cut = self[kept.endIndex].isWhitespace ? kept.endIndex : kept[earliest...].lastIndex(where: \.isWhitespace)
        var words = kept[..<(cut ?? kept.endIndex)]
        while let last = words.last, last.isWhitespace { words.removeLast() }
        return words + "…"
    }

    /// The text as a token for a class: lower-case letters and digits of ASCII, everything else as single hyphens.
    var classToken: String {
        var token: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): token.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): token.append(byte | 0x20)
            default: if let last = token.last, last != UInt8(ascii: "-") { token.append(UInt8(ascii: "-")) }
            }
        }
        if token.last == UInt8(ascii: "-") { token.removeLast() }
        return String(decoding: token, as: UTF8.self)
    }
}
