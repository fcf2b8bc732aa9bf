/// Texts as they are handed to templates: without the characters that no reader can see and no page may hold.
///
/// HTML drops or replaces control characters while JSON can carry them, so that markup and page would disagree.
enum ShownText {
    /// A text with its line breaks as `\n` and no space around it; nil if nothing is left.
    static func lines(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isAfterReturn = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\n"): if !isAfterReturn { bytes.append(byte) }
            case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: " "))
            case 0..<0x20, 0x7F: break
            default: bytes.append(byte)
            }
            isAfterReturn = byte == UInt8(ascii: "\r")
        }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
    }

    /// A text on one line with single spaces; nil if nothing is left.
    static func line(_ text: String) -> String? {
        guard let lines = lines(text) else { return nil }
        let words = lines.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
}
