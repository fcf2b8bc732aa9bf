/// Elements whose content is read as text until their end tag.
extension MarkupContext {
    /// Follows a byte of `title` or `textarea`.
    mutating func followPlainContent(_ byte: UInt8, _ endTag: [UInt8]) throws(ContextFault) {
        guard let read = matchEndTag(byte, endTag) else {
            throw ContextFault(
                "markup",
                "`<` in `\(elementName)` is read as text by some parsers and as a tag by others",
                remedy: "Write `&lt;`, or close the element with `</\(elementName)>`"
            )
        }
        state = .plainContent(endTag: read)
        endElement(read)
    }

    /// Follows a byte of a script, a style sheet or the like.
    mutating func followForeignContent(_ byte: UInt8, _ endTag: [UInt8]) throws(ContextFault) {
        if endTag == Array("<".utf8), byte == UInt8(ascii: "!"), elementName == "script" {
            throw ContextFault("markup", "`<!` changes how browsers look for the end of a script")
        }
        let read = matchEndTag(byte, endTag) ?? (byte == UInt8(ascii: "<") ? [byte] : [])
        state = .foreignContent(endTag: read)
        endElement(read)
    }

    /// Follows a byte of JSON in a script.
    mutating func followJSON(_ byte: UInt8, _ json: JSONContext, _ endTag: [UInt8]) throws(ContextFault) {
        if json.isOutside, let read = matchEndTag(byte, endTag), !read.isEmpty {
            state = .jsonContent(json, endTag: read)
            return endElement(read)
        }
        var json = json
        defer { state = .jsonContent(json, endTag: []) }
        try json.follow(endTag.first ?? byte)
    }

    /// How much of the end tag was read with this byte: nothing if it has not begun, nil if it was begun in vain.
    private func matchEndTag(_ byte: UInt8, _ read: [UInt8]) -> [UInt8]? {
        guard byte == UInt8(ascii: "<") || !read.isEmpty else { return [] }
        let expected = Array("</".utf8) + element
        let next = read + [lowercase(byte)]
        if expected.starts(with: next) { return next }
        let ends = read == expected && (isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/"))
        return ends ? next : nil
    }

    /// Goes on behind the end tag's name.
    private mutating func endElement(_ read: [UInt8]) {
        guard read.count == element.count + 3, let last = read.last else { return }
        isEndTag = true
        state = last == UInt8(ascii: ">") ? .text : .betweenAttributes
    }
}
