extension String {
    /// Reads text that ought to be UTF-8; what is not is taken for Windows Latin-1, so that no umlaut is lost.
    init(ekomiBytes bytes: ArraySlice<UInt8>) {
        if let text = String(validating: bytes, as: UTF8.self) {
            self = text
            return
        }
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(WindowsLatin1.scalar(of: byte)) }
        self = String(text)
    }

    /// The text as its author meant it: encoded once, and with line breaks that are line breaks.
    ///
    /// Markup and entities stay: whether they were meant is not to be seen here, and templates escape them.
    var repaired: String { encodedOnce.withLineBreaks }

    /// Undoes UTF-8 that was taken for Latin-1 and encoded again: `GrÃ¼ÃŸe` were `Grüße`.
    ///
    /// Only when the whole text allows it; half of a repair is worse than none.
    private var encodedOnce: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            guard let byte = WindowsLatin1.byte(of: scalar) else { return self }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self) ?? self
    }

    /// Turns `\n`, `\r\n` and `\r`, each written as backslash and letter, and other systems' ends of lines into `\n`.
    private var withLineBreaks: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0x0D }) else { return self }
        var output: [UInt8] = []
        output.reserveCapacity(utf8.count)
        var rest = Array(utf8)[...]
        while let byte = rest.first {
            if let ending = Self.lineEndings.first(where: { rest.starts(with: $0) }) {
                output.append(0x0A)
                rest.removeFirst(ending.count)
            } else {
                output.append(byte)
                rest.removeFirst()
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The longer ones first, since the shorter ones begin them.
    private static let lineEndings = ["\\r\\n", "\\n", "\\r", "\r\n", "\r"].map { Array($0.utf8) }
}
