/// What each byte of UTF-8 text becomes: most stay, and are copied sixteen at a time.
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
        /// Which places they take.
        let mask: UInt32
        let replacement: Replacement
    }

    /// A byte that stays as it is.
    static let verbatim: UInt8 = 0
    /// A byte that may begin one of the sequences.
    static let lookahead: UInt8 = 255

    /// How many bytes beside control characters a table may mark.
    static let markCapacity = 8

    /// What the table points at, so that it is a single word wherever it is held.
    private struct Contents {
        /// For each byte `verbatim`, `lookahead`, or one more than the position of its replacement.
        let codes: UnsafePointer<UInt8>
        let replacements: UnsafePointer<Replacement>
        /// The first that fits counts.
        let sequences: UnsafeBufferPointer<Sequence>
        /// The bytes that may not stay, from a space on, sixteen times each; the first is repeated to fill the places.
        let marks: UnsafePointer<SIMD16<UInt8>>
        /// The highest control character that may not stay; those below are looked at as well.
        let lastControl: SIMD16<UInt8>
    }

    private let contents: UnsafePointer<Contents>

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
        let marked = (UInt8.min...UInt8.max).filter { codes[Int($0)] != Self.verbatim }
        let contents = UnsafeMutablePointer<Contents>.allocate(capacity: 1)
        contents.initialize(
            to: Contents(
                codes: UnsafePointer(codes),
                replacements: UnsafePointer(replacements),
                sequences: UnsafeBufferPointer(all),
                marks: Self.marks(marked.filter { $0 >= 0x20 }),
                lastControl: SIMD16(repeating: marked.last { $0 < 0x20 } ?? 0)
            )
        )
        self.contents = UnsafePointer(contents)
    }

    private static func marks(_ bytes: [UInt8]) -> UnsafePointer<SIMD16<UInt8>> {
        precondition((1...markCapacity).contains(bytes.count), "every format escapes a few characters, and no more")
        let marks = UnsafeMutablePointer<SIMD16<UInt8>>.allocate(capacity: markCapacity)
        for place in 0..<markCapacity {
            (marks + place).initialize(to: SIMD16(repeating: bytes[place < bytes.count ? place : 0]))
        }
        return UnsafePointer(marks)
    }

    /// The place of the first byte that may not stay as it is.
    @inline(__always)
    func firstMark(in block: SIMD16<UInt8>) -> Int? {
        // As bytes of ones rather than as masks, which would be brought into form at each step.
        var found = Self.bytes(block .<= contents.pointee.lastControl)
        for place in 0..<Self.markCapacity { found |= Self.bytes(block .== contents.pointee.marks[place]) }
        let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
        guard words[0] | words[1] != 0 else { return nil }
        let isInFirst = words[0] != 0
        return (isInFirst ? 0 : 8) + (isInFirst ? words[0] : words[1]).littleEndian.trailingZeroBitCount / 8
    }

    @inline(__always)
    private static func bytes(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
        unsafeBitCast(mask, to: SIMD16<UInt8>.self)
    }

    /// What replaces the first byte of a text, or the first several; itself if it stays after all.
    ///
    /// Four bytes are read, also beyond the end, which they have to be readable for.
    @inline(__always)
    func replacement(at position: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Replacement {
        let code = contents.pointee.codes[Int(position.pointee)]
        guard code == Self.lookahead || code == Self.verbatim else {
            return contents.pointee.replacements[Int(code) - 1]
        }
        let word = UnsafeRawPointer(position).loadUnaligned(as: UInt32.self).littleEndian
        for sequence in contents.pointee.sequences where word & sequence.mask == sequence.bytes {
            if sequence.replacement.consumed <= end - position { return sequence.replacement }
        }
        return Replacement(bytes: UInt64(position.pointee), count: 1, consumed: 1)
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
        mask = text.utf8.reduce(0) { mask, _ in mask << 8 | 0xFF }
        self.replacement = EscapeTable.Replacement(replacement, consumed: text.utf8.count)
    }
}
