/// Finds the tags of a template; what stands between them is text.
struct Tokenizer {
    /// A fault of the syntax.
    struct Failure {
        let offset: Int
        let message: String
        let remedy: String
    }

    private let source: [UInt8]
    private var open: [UInt8] = Array("{{".utf8)
    private var close: [UInt8] = Array("}}".utf8)
    private(set) var tags: [Tag] = []
    private(set) var failure: Failure?

    /// Reads a whole template.
    init(_ source: [UInt8]) {
        self.source = source
        var position = 0
        while failure == nil, let start = find(open, from: position) { position = readTag(at: start) }
    }

    /// Reads the tag that begins at an offset and returns where it ends.
    private mutating func readTag(at start: Int) -> Int {
        var position = skipSpace(from: start + open.count)
        let sigil = position < source.count ? source[position] : 0
        let kind = Self.kinds[sigil] ?? .variable
        if Self.kinds[sigil] != nil { position += 1 }
        let closing: [UInt8] =
            switch sigil {
            case UInt8(ascii: "{"): [UInt8(ascii: "}")] + close
            case UInt8(ascii: "="): [UInt8(ascii: "=")] + close
            default: close
            }
        guard let end = find(closing, from: position) else {
            let delimiter = String(decoding: closing, as: UTF8.self)
            failure = Failure(
                offset: start,
                message: "this tag is never closed",
                remedy: "Close it with `\(delimiter)`"
            )
            return source.count
        }
        let range = start..<end + closing.count
        let content = trim(position..<end)
        tags.append(Tag(kind: kind, content: content, range: range, extent: range))
        if sigil == UInt8(ascii: "=") { setDelimiters(content, at: start) }
        return range.upperBound
    }

    private static let kinds: [UInt8: Tag.Kind] = [
        UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
        UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
        UInt8(ascii: "{"): .raw, UInt8(ascii: "&"): .raw,
        UInt8(ascii: "!"): .silent, UInt8(ascii: "="): .silent,
    ]

    private mutating func setDelimiters(_ content: Range<Int>, at offset: Int) {
        let parts = source[content].split(whereSeparator: Self.isSpace)
        guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
            failure = Failure(
                offset: offset,
                message: "these are not two delimiters",
                remedy: "Write them as `{{=<% %>=}}`"
            )
            return
        }
        open = Array(parts[0])
        close = Array(parts[1])
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first else { return nil }
        var position = start
        while position + needle.count <= source.count {
            if source[position] == first, source[position..<position + needle.count].elementsEqual(needle) {
                return position
            }
            position += 1
        }
        return nil
    }

    private func skipSpace(from start: Int) -> Int {
        var position = start
        while position < source.count, Self.isSpace(source[position]) { position += 1 }
        return position
    }

    private func trim(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, Self.isSpace(source[lower]) { lower += 1 }
        while lower < upper, Self.isSpace(source[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
    }
}
