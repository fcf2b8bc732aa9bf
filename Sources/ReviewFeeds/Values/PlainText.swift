/// Texts of others made plain: entities decoded once, tags removed, control characters gone.
public enum PlainText {
    /// A text on one line, without white space at its ends or runs of it within.
    public static func line(_ text: String) -> String {
        cleaned(text, keepingBreaks: false)
    }

    /// A text with its line breaks, of which at most two follow each other, and without white space at its ends.
    public static func paragraphs(_ text: String) -> String {
        cleaned(text, keepingBreaks: true)
    }

    private static func cleaned(_ text: String, keepingBreaks: Bool) -> String {
        var text = text
        let isPlain = text.withUTF8 { isPlainLine($0) }
        return isPlain ? text : cleaned(Array(text.utf8), keepingBreaks: keepingBreaks)
    }

    /// Whether there is nothing to do: most lines hold no markup, no control character and no double space.
    private static func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // A space before the first character counts as a run.
        var wasSpace = true
        for byte in bytes {
            switch byte {
            case 0x20:
                if wasSpace { return false }
                wasSpace = true
            // C2 begins the second set of control characters, E2 line separators, EF non-characters.
            case 0x00..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "<"): return false
            default: wasSpace = false
            }
        }
        return bytes.isEmpty || !wasSpace
    }

    /// The text without markup and controls, and with no more white space than it needs.
    private static func cleaned(_ bytes: [UInt8], keepingBreaks: Bool) -> String {
        var bytes = bytes
        if bytes.contains(UInt8(ascii: "&")) { bytes = decodingEntities(bytes) }
        if bytes.contains(UInt8(ascii: "<")) { bytes = removingTags(bytes) }
        var writer = PlainTextWriter(capacity: bytes.count, keepsBreaks: keepingBreaks)
        bytes.withUnsafeBufferPointer { writer.write($0) }
        return visible(writer.output)
    }

    /// The text, or an empty one if nothing of it can be seen, such as a lone zero-width space.
    private static func visible(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard !bytes.contains(where: { $0 > 0x20 && $0 < 0x7F }) else { return text }
        let isVisible = text.unicodeScalars.contains {
            !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
        return isVisible ? text : ""
    }
}
