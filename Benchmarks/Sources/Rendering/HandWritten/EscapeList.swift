/// What each byte becomes.
///
/// Sendable although it points at memory: that is written in the initializer alone, and never freed.
struct EscapeList: @unchecked Sendable {
    /// What a byte becomes: at most eight bytes, the first of them in the lowest place.
    struct Escape {
        var bytes: UInt64
        var count: Int
        var consumed = 1
    }

    static let capacity = 8

    /// For each byte whether it has to be looked at; one byte each, so that the table stays in the cache.
    private let marks: UnsafeMutablePointer<UInt8>
    private let escapes: UnsafeMutablePointer<Escape>

    init(_ texts: [UInt8: String], lookingAt others: [UInt8] = []) {
        marks = .allocate(capacity: 256)
        marks.initialize(repeating: 0, count: 256)
        escapes = .allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            (escapes + Int(byte)).initialize(to: Escape(bytes: UInt64(byte), count: 1))
        }
        for (byte, text) in texts {
            escapes[Int(byte)] = Escape(text)
            marks[Int(byte)] = 1
        }
        for byte in others { marks[Int(byte)] = 1 }
    }

    /// The first byte that has to be looked at, or the end.
    @inline(__always)
    func endOfRun(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var position = start
        while end - position >= 8 {
            let first = marks[Int(position[0])] | marks[Int(position[1])] | marks[Int(position[2])]
            let second = marks[Int(position[3])] | marks[Int(position[4])] | marks[Int(position[5])]
            guard first | second | marks[Int(position[6])] | marks[Int(position[7])] == 0 else { break }
            position += 8
        }
        while position < end, marks[Int(position.pointee)] == 0 { position += 1 }
        return position
    }

    /// What stands for the next character.
    @inline(__always)
    func escape(at position: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Escape {
        if position.pointee >= 0xE2, end - position >= 3, let escape = Self.unsafeInJavaScript(position) {
            return escape
        }
        return escapes[Int(position.pointee)]
    }

    /// The line ends of JavaScript, the byte order mark and the two that are no characters.
    private static func unsafeInJavaScript(_ position: UnsafePointer<UInt8>) -> Escape? {
        switch (position[0], position[1], position[2]) {
        case (0xE2, 0x80, 0xA8): Escape("\\u2028", consumed: 3)
        case (0xE2, 0x80, 0xA9): Escape("\\u2029", consumed: 3)
        case (0xEF, 0xBB, 0xBF): Escape("\\ufeff", consumed: 3)
        case (0xEF, 0xBF, 0xBE): Escape("\\ufffe", consumed: 3)
        case (0xEF, 0xBF, 0xBF): Escape("\\uffff", consumed: 3)
        default: nil
        }
    }
}

extension EscapeList.Escape {
    fileprivate init(_ text: String, consumed: Int = 1) {
        var word: UInt64 = 0
        for (index, byte) in text.utf8.enumerated() { word |= UInt64(byte) << (8 * UInt64(index)) }
        self.init(bytes: word.littleEndian, count: text.utf8.count, consumed: consumed)
    }
}

extension EscapeList {
    static let html = EscapeList([
        0: "\u{FFFD}", UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;",
        UInt8(ascii: "\""): "&quot;", UInt8(ascii: "'"): "&#39;",
    ])

    static let json: EscapeList = {
        var texts: [UInt8: String] = [0x7F: "\\u007f"]
        for byte in (0 as UInt8)..<0x20 { texts[byte] = (byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16) }
        for byte in "<>&".utf8 { texts[byte] = "\\u00" + String(byte, radix: 16) }
        texts[UInt8(ascii: "\"")] = "\\\""
        texts[UInt8(ascii: "\\")] = "\\\\"
        texts[UInt8(ascii: "\n")] = "\\n"
        texts[UInt8(ascii: "\r")] = "\\r"
        texts[UInt8(ascii: "\t")] = "\\t"
        return EscapeList(texts, lookingAt: [0xE2, 0xEF])
    }()
}
