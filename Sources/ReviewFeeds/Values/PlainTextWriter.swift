/// Writes text without control characters and without white space at its ends or runs of it within.
///
/// What XML 1.0 forbids is left out, and what Unicode calls a control or no character; every kind of line break is
/// `\n`, of which at most two follow each other.
struct PlainTextWriter {
    private(set) var output: [UInt8] = []
    private let keepsBreaks: Bool
    private var breaks = 0
    private var hasSpace = false

    init(capacity: Int, keepsBreaks: Bool) {
        self.keepsBreaks = keepsBreaks
        output.reserveCapacity(capacity)
    }

    /// Writes UTF-8 that is known to be well-formed.
    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x20, 0x09: hasSpace = true
            case 0x0A, 0x0C: breaks += 1
            case 0x0D:
                breaks += 1
                if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            case 0x00..<0x20, 0x7F: break
            case 0x80...:
                let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                write(character: UnsafeBufferPointer(rebasing: bytes[index..<min(index + length, bytes.count)]))
                index += length - 1
            default: write(visible: byte)
            }
            index += 1
        }
    }

    private mutating func write(visible byte: UInt8) {
        if breaks > 0 || hasSpace { writeSpace() }
        output.append(byte)
    }

    /// Writes a character of more than one byte, unless it is none.
    private mutating func write(character: UnsafeBufferPointer<UInt8>) {
        switch (character[0], character[1], character.last ?? 0) {
        case (0xC2, 0x85, _): breaks += 1
        case (0xC2, 0x80..<0xA0, _): break
        // U+2028 and U+2029, the separators of lines and paragraphs.
        case (0xE2, 0x80, 0xA8...0xA9): breaks += 1
        // U+FEFF, a byte-order mark in the middle of a text.
        case (0xEF, 0xBB, 0xBF): break
        // U+FDD0 to U+FDEF, U+FFFE, U+FFFF and their like of the other planes are no characters.
        case (0xEF, 0xB7, 0x90...0xAF), (0xEF, 0xBF, 0xBE...0xBF): break
        case (0xF0..., _, 0xBE...0xBF) where character[2] == 0xBF && character[1] & 0x0F == 0x0F: break
        default:
            if breaks > 0 || hasSpace { writeSpace() }
            output.append(contentsOf: character)
        }
    }

    private mutating func writeSpace() {
        if !output.isEmpty {
            if keepsBreaks, breaks > 0 {
                output.append(0x0A)
                if breaks > 1 { output.append(0x0A) }
            } else {
                output.append(0x20)
            }
        }
        breaks = 0
        hasSpace = false
    }
}
