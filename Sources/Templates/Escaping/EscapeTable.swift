/// What each byte of UTF-8 text becomes: most stay, and runs of those are copied whole.
///
/// Working on bytes rather than on characters is what makes it safe: a quotation mark that carries a combining
/// accent is one character but still a quotation mark to a parser.
///
/// Sendable although it points at memory: that is written in the initializer alone, and never freed, for the tables
/// live as long as the program.
struct EscapeTable: @unchecked Sendable {
    /// What stands for a byte or for several.
    struct Replacement {
        /// How long one can be.
        static let capacity = 8

        /// The bytes, the first of them in the lowest place of a little-endian word.
        var bytes: UInt64
        /// How many of the bytes count.
        var count: Int
        /// How many bytes of text it replaces.
        var consumed: Int
    }

    /// Several bytes that are replaced together.
    struct Sequence {
        /// The bytes, the first of them in the lowest place.
        let bytes: UInt32
        let count: Int
        let replacement: Replacement
    }

    /// A byte that stays as it is.
    static let verbatim: UInt8 = 0
    /// A byte that may begin one of the sequences.
    static let lookahead: UInt8 = 255

    /// For each byte `verbatim`, `lookahead`, or one more than the position of its replacement.
    let codes: UnsafePointer<UInt8>
    private let replacements: UnsafePointer<Replacement>
    /// The first that fits counts.
    private let sequences: UnsafeBufferPointer<Sequence>

    /// Makes a table from what replaces single bytes and what replaces sequences of them.
    init(bytes: [UInt8: String], sequences: [(String, String)] = []) {
        let codes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        let replacements = UnsafeMutablePointer<Replacement>.allocate(capacity: bytes.count)
        codes.initialize(repeating: Self.verbatim, count: 256)
        for (index, (byte, text)) in bytes.enumerated() {
            codes[Int(byte)] = UInt8(index + 1)
            (replacements + index).initialize(to: Replacement(text, consumed: 1))
        }
        let all = UnsafeMutableBufferPointer<Sequence>.allocate(capacity: sequences.count)
        _ = all.initialize(from: sequences.map { Sequence($0, replacedBy: $1) })
        for sequence in all { codes[Int(sequence.bytes & 0xFF)] = Self.lookahead }
        self.sequences = UnsafeBufferPointer(all)
        self.codes = UnsafePointer(codes)
        self.replacements = UnsafePointer(replacements)
    }

    /// Copies the bytes that stay as they are, up to the first that may not.
    @inline(__always)
    func copyRun(
        from position: inout UnsafePointer<UInt8>,
        to end: UnsafePointer<UInt8>,
        into target: inout UnsafeMutablePointer<UInt8>
    ) {
        // Eight at a time, with one branch: most text has nothing to escape. What is copied too much is written over.
        while end - position >= 8 {
            let word = UnsafeRawPointer(position).loadUnaligned(as: UInt64.self)
            UnsafeMutableRawPointer(target).storeBytes(of: word, as: UInt64.self)
            let first = codes[Int(position[0])] | codes[Int(position[1])] | codes[Int(position[2])]
            let second = codes[Int(position[3])] | codes[Int(position[4])] | codes[Int(position[5])]
            guard first | second | codes[Int(position[6])] | codes[Int(position[7])] == Self.verbatim else { break }
            position += 8
            target += 8
        }
        while position < end, codes[Int(position.pointee)] == Self.verbatim {
            target.pointee = position.pointee
            position += 1
            target += 1
        }
    }

    /// What replaces the first byte of a text, or the first several; itself if it stays after all.
    @inline(__always)
    func replacement(at position: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Replacement {
        let code = codes[Int(position.pointee)]
        guard code == Self.lookahead else { return replacements[Int(code) - 1] }
        return sequence(at: UnsafeBufferPointer(start: position, count: end - position))
    }

    private func sequence(at text: UnsafeBufferPointer<UInt8>) -> Replacement {
        for sequence in sequences where sequence.begins(text) { return sequence.replacement }
        return Replacement(bytes: UInt64(text[0]), count: 1, consumed: 1)
    }
}

extension EscapeTable.Replacement {
    /// A replacement of at most eight bytes.
    fileprivate init(_ text: String, consumed: Int) {
        precondition(text.utf8.count <= Self.capacity)
        var word: UInt64 = 0
        for (index, byte) in text.utf8.enumerated() { word |= UInt64(byte) << (8 * UInt64(index)) }
        self.init(bytes: word.littleEndian, count: text.utf8.count, consumed: consumed)
    }
}

extension EscapeTable.Sequence {
    /// A sequence of at most four bytes.
    fileprivate init(_ text: String, replacedBy replacement: String) {
        precondition(text.utf8.count <= 4)
        bytes = text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
        count = text.utf8.count
        self.replacement = EscapeTable.Replacement(replacement, consumed: count)
    }

    /// Whether a text begins with it.
    fileprivate func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= count else { return false }
        var word: UInt32 = 0
        for index in 0..<count { word |= UInt32(text[index]) << (8 * UInt32(index)) }
        return word == bytes
    }
}
