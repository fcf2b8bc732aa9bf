import Reviews

extension PlainText {
    /// Elements that begin or end a line.
    private static let lineBreaking: Set<String> = [
        "br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote",
        "section", "article", "pre",
    ]
    /// Elements whose content is no text.
    private static let silent: Set<String> = ["script", "style"]
    /// The most bytes between `<` and `>` of a tag: what is longer is text with a `<` in it.
    private static let longestTag = 4096

    /// Removes tags and comments; `a < b` and `I <3 it` stay as they are.
    static func removingTags(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let tag = tag(in: bytes, at: index) else {
                output.append(bytes[index])
                index += 1
                continue
            }
            if lineBreaking.contains(tag.name) { output.append(0x0A) }
            index = tag.end
            if silent.contains(tag.name) { index = end(ofElement: tag.name, in: bytes, from: index) }
        }
        return output
    }

    /// The tag or comment that begins with the `<` at `start`, or nil if none does.
    private static func tag(in bytes: [UInt8], at start: Int) -> (name: String, end: Int)? {
        var index = start + 1
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
            return commentEnd(in: bytes, at: start).map { ("", $0) }
        }
        let isEndTag = bytes[index] == UInt8(ascii: "/")
        if isEndTag { index += 1 }
        let nameStart = index
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index].isASCIIDigit { index += 1 }
        guard index > nameStart, bytes[nameStart].isASCIILetter else { return nil }
        let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
        let limit = min(bytes.count, start + longestTag)
        while index < limit {
            if bytes[index] == UInt8(ascii: ">") { return (isEndTag && silent.contains(name) ? "" : name, index + 1) }
            if bytes[index] == UInt8(ascii: "<") { return nil }
            index += 1
        }
        return nil
    }

    private static func commentEnd(in bytes: [UInt8], at start: Int) -> Int? {
        let closing: [UInt8] = bytes[start...].starts(with: "<!--".utf8) ? Array("-->".utf8) : [UInt8(ascii: ">")]
        let limit = min(bytes.count, start + longestTag)
        var index = start + 2
        while index + closing.count <= limit {
            if bytes[index..<index + closing.count].elementsEqual(closing) { return index + closing.count }
            index += 1
        }
        return nil
    }

    /// Where the content of a silent element ends: before its end tag, or with the text.
    private static func end(ofElement name: String, in bytes: [UInt8], from start: Int) -> Int {
        let wanted = Array("</\(name)".utf8)
        var index = start
        while index + wanted.count <= bytes.count {
            if zip(bytes[index...], wanted).allSatisfy({ $0 == $1 || ($0.isASCIILetter && $0 | 0x20 == $1) }) {
                return index
            }
            index += 1
        }
        return bytes.count
    }
}
