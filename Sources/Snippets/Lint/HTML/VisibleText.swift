/// The text of a page as a reader sees it: words apart by single spaces.
struct VisibleText: Sendable {
    private var bytes: [UInt8] = []
    private var endsWord = false

    mutating func append(_ text: String) {
        for byte in text.utf8 {
            if Self.isSpace(byte) {
                endsWord = true
            } else {
                if endsWord, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
                endsWord = false
                bytes.append(byte)
            }
        }
    }

    /// Ends a word, as the border of an element on lines of its own does.
    mutating func breakWord() { endsWord = true }

    /// Whether a text can be read in the page, however its lines are broken.
    func contains(_ text: String) -> Bool {
        var wanted = VisibleText()
        wanted.append(text)
        guard !wanted.bytes.isEmpty else { return true }
        return bytes.firstRange(of: wanted.bytes) != nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
