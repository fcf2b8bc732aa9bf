/// Texts of others made plain: entities decoded once, tags removed, control characters gone.
public enum PlainText {
    /// A text on one line, without white space at its ends or runs of it within.
    public static func line(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            isPlainLine(bytes) ? String(decoding: bytes, as: UTF8.self) : joined(cleaned(Array(bytes)))
        }
    }

    /// A text with its line breaks, of which at most two follow each other, and without white space at its ends.
    public static func paragraphs(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            isPlainLine(bytes) ? String(decoding: bytes, as: UTF8.self) : paragraphs(cleaned(Array(bytes)))
        }
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

    private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if bytes.contains(UInt8(ascii: "&")) { bytes = decodingEntities(bytes) }
        if bytes.contains(UInt8(ascii: "<")) { bytes = removingTags(bytes) }
        return removingControls(bytes)
    }

    /// Removes what XML forbids or no text needs, and writes every kind of line break as `\n`.
    private static func removingControls(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var wasReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x0D, 0x2028, 0x2029, 0x85, 0x0C: output.append(0x0A)
            case 0x0A:
                if !wasReturn { output.append(0x0A) }
            case 0x09: output.append(0x20)
            case 0x00..<0x20, 0x7F..<0xA0, 0xFEFF: break
            case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value): break
            default: output.append(contentsOf: scalar.utf8)
            }
            wasReturn = scalar.value == 0x0D
        }
        return output
    }

    private static func joined(_ bytes: [UInt8]) -> String {
        visible(bytes.split(whereSeparator: \.isXMLSpace).joined(separator: [0x20]).map(\.self))
    }

    private static func paragraphs(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var breaks = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let words = line.split(separator: 0x20)
            if words.isEmpty {
                breaks += 1
                continue
            }
            if !output.isEmpty { output.append(contentsOf: breaks > 0 ? [0x0A, 0x0A] : [0x0A]) }
            output.append(contentsOf: words.joined(separator: [0x20]))
            breaks = 0
        }
        return visible(output)
    }

    /// The text, or an empty one if nothing of it can be seen, such as a lone zero-width space.
    private static func visible(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let isVisible = text.unicodeScalars.contains {
            !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
        return isVisible ? text : ""
    }
}
