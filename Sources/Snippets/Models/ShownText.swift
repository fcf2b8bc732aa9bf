/// Texts as they are handed to templates: without the characters that no reader can see and no page may hold.
///
/// HTML drops or replaces control characters while JSON can carry them, so that markup and page would disagree.
enum ShownText {
    /// A text with its line breaks as `\n` and no space around it; nil if nothing is left.
    static func lines(_ text: String) -> String? {
        var text = text
        guard !text.withUTF8({ isShown($0, onOneLine: false) }) else { return text }
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
        var text = text
        guard !text.withUTF8({ isShown($0, onOneLine: true) }) else { return text }
        guard let lines = lines(text) else { return nil }
        let words = lines.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Whether a text can be shown as it is, which nearly all can; what cannot be told at a glance cannot.
    static func isShown(_ bytes: UnsafeBufferPointer<UInt8>, onOneLine: Bool) -> Bool {
        guard let first = bytes.first, let last = bytes.last, !isSpace(first), !isSpace(last) else { return false }
        if !onOneLine, bytes.count >= Block.scalarCount { return areLinesShown(bytes) }
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"): if onOneLine { return false }
            case 0..<0x20, 0x7F: return false
            case UInt8(ascii: " "): if onOneLine, previous == byte { return false }
            // What begins the spaces that Unicode has beside those of ASCII.
            case 0xC2, 0xE1, 0xE2, 0xE3: if onOneLine { return false }
            default: break
            }
            previous = byte
        }
        return true
    }

    private typealias Block = SIMD16<UInt8>

    /// The same for a text with line breaks that is long enough for a block: most of what there is to look at.
    private static func areLinesShown(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.baseAddress else { return true }
        let start = UnsafeRawPointer(first)
        var found = Block(repeating: 0)
        var offset = 0
        let last = bytes.count - Block.scalarCount
        while offset < last {
            found |= controls(in: start.loadUnaligned(fromByteOffset: offset, as: Block.self))
            offset += Block.scalarCount
        }
        // The last block may overlap the one before.
        found |= controls(in: start.loadUnaligned(fromByteOffset: last, as: Block.self))
        return found == Block(repeating: 0)
    }

    /// Ones in the places of control characters other than line breaks.
    @inline(__always)
    private static func controls(in block: Block) -> Block {
        let isBreak = ones(block .== Block(repeating: UInt8(ascii: "\n")))
        return ones(block .< Block(repeating: 0x20)) & ~isBreak | ones(block .== Block(repeating: 0x7F))
    }

    /// As bytes of ones rather than as a mask, which would be brought into form at each step.
    @inline(__always)
    private static func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> Block { unsafeBitCast(mask, to: Block.self) }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
}
