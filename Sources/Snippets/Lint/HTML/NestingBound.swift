/// Whether a page is flat enough for a parser that recurses over its tree.
///
/// The parser's time grows with the square of the depth, and its clean-up takes stack for each level.
enum NestingBound {
    /// The most elements that may be open at once.
    static let deepest = 10_000

    /// Elements that are never closed.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    static func admits(_ source: [UInt8]) -> Bool {
        var depth = 0
        var index = 0
        while let start = source[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            guard index < source.count else { return true }
            if source[index] == UInt8(ascii: "/") {
                depth = max(0, depth - 1)
            } else if (source[index] | 0x20) &- 0x61 < 26 {
                let name = source[index...].prefix(8).prefix { ($0 | 0x20) &- 0x61 < 26 }
                if !void.contains(String(decoding: name, as: UTF8.self).lowercased()) { depth += 1 }
                if depth > deepest { return false }
            }
        }
        return true
    }
}
