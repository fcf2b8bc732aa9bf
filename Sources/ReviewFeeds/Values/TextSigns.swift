import Reviews

/// What one look at the bytes of a text tells about the work it makes; most texts make none.
///
/// It looks at sixteen bytes at a time and at each with its successor, and rather says yes too often: whoever is told
/// so looks closely.
struct TextSigns {
    /// Whether the text is known to be as `PlainText` would leave it: well-formed, without markup, control characters,
    /// white space at its ends or runs of it within.
    let isPlain: Bool
    /// Whether it is worth looking for e-mail addresses, telephone numbers and links.
    let mayHoldDetails: Bool

    /// From how many digits on there may be a telephone number.
    private static let fewestDigits = 7
    /// Longer texts are not looked at: counts of digits are bytes, one for each place in a block.
    private static let longest = Int(UInt8.max) * Scan.width

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress, bytes.count > 0 else {
            (isPlain, mayHoldDetails) = (true, false)
            return
        }
        guard bytes.count <= Self.longest else {
            (isPlain, mayHoldDetails) = (false, true)
            return
        }
        var scan = Scan()
        if bytes.count <= Scan.width {
            scan.look(atShort: bytes)
        } else {
            // The last block may overlap the one before: what is seen twice counts twice, which is harmless.
            var offset = 0
            let last = bytes.count - Scan.width - 1
            while offset < last {
                scan.look(at: start + offset)
                offset += Scan.width
            }
            scan.look(at: start + last)
        }
        scan.look(atFirst: bytes[0], last: bytes[bytes.count - 1])
        isPlain = !scan.isComplex
        mayHoldDetails = scan.mayHoldDetails || scan.digitCount >= Self.fewestDigits
    }

    /// What was seen so far.
    private struct Scan {
        typealias Block = SIMD16<UInt8>

        static let width = Block.scalarCount

        /// Ones where something asks for a closer look.
        private var complex = Block(repeating: 0)
        private var details = Block(repeating: 0)
        /// How many digits there were in each place; no more than blocks.
        private var digits = Block(repeating: 0)
        private var digitsAtEnds = 0
        private var isComplexAtEnds = false

        var isComplex: Bool { isComplexAtEnds || Self.hasAny(complex) }
        var mayHoldDetails: Bool { Self.hasAny(details) }

        /// Looks at seventeen bytes, each but the first with the one before it.
        @inline(__always)
        mutating func look(at start: UnsafePointer<UInt8>) {
            let raw = UnsafeRawPointer(start)
            look(raw.loadUnaligned(as: Block.self), before: (raw + 1).loadUnaligned(as: Block.self))
        }

        /// Looks at sixteen bytes at most.
        mutating func look(atShort bytes: UnsafeBufferPointer<UInt8>) {
            // Filled up with letters, of which there is nothing to say.
            var padded = (Block(repeating: UInt8(ascii: "a")), Block(repeating: UInt8(ascii: "a")))
            withUnsafeMutableBytes(of: &padded) { room in
                room.copyMemory(from: UnsafeRawBufferPointer(bytes))
                look(
                    room.loadUnaligned(as: Block.self),
                    before: room.loadUnaligned(fromByteOffset: 1, as: Block.self)
                )
            }
        }

        /// Looks at the first byte, which no other stands before, and at the last.
        mutating func look(atFirst first: UInt8, last: UInt8) {
            if first == UInt8(ascii: "@") { details[0] = .max }
            if first.isASCIIDigit { digitsAtEnds = 1 }
            let isPlainFirst =
                first > 0x20 && first != 0x7F && first != UInt8(ascii: "&") && first != UInt8(ascii: "<")
                && (first < 0x80 || (0xC3...0xDF).contains(first))
            // A character cannot begin with the last byte, unless it is all of it.
            isComplexAtEnds = !isPlainFirst || last == 0x20 || last >= 0xC0
        }

        /// Looks at bytes and at the one before each.
        @inline(__always)
        private mutating func look(_ previous: Block, before block: Block) {
            // Control characters; those from U+0080 on begin with C2, line separators with E2, non-characters with EF.
            complex |= Self.ones(block .< Self.all(0x20)) | Self.ones(block .== Self.all(0x7F))
            complex |=
                Self.ones(block .== Self.all(UInt8(ascii: "&"))) | Self.ones(block .== Self.all(UInt8(ascii: "<")))
            complex |= Self.ones(block .== Self.all(0x20)) & Self.ones(previous .== Self.all(0x20))
            // Letters of two bytes are told here; whatever is longer, or malformed, is left to others.
            let isLead = Self.ones(block .>= Self.all(0xC0))
            complex |= Self.ones(block .>= Self.all(0xE0)) | (isLead & Self.ones(block .< Self.all(0xC3)))
            let isContinuation = Self.ones(block .>= Self.all(0x80)) & ~isLead
            complex |= Self.ones(previous .>= Self.all(0xC0)) ^ isContinuation
            details |= Self.ones(block .== Self.all(UInt8(ascii: "@")))
            let slash = Self.all(UInt8(ascii: "/"))
            details |= Self.ones(block .== slash) & Self.ones(previous .== slash)
            // The end of `www.`, in small letters or capitals.
            let isAfterW = Self.ones(previous | Self.all(0x20) .== Self.all(UInt8(ascii: "w")))
            details |= Self.ones(block .== Self.all(UInt8(ascii: "."))) & isAfterW
            digits &+= Self.ones(block &- Self.all(UInt8(ascii: "0")) .< Self.all(10)) & Self.all(1)
        }

        @inline(__always)
        private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

        /// As bytes of ones rather than as masks, which would be brought into form at each step.
        @inline(__always)
        private static func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> Block { unsafeBitCast(mask, to: Block.self) }

        var digitCount: Int {
            let words = unsafeBitCast(digits, to: SIMD2<UInt64>.self)
            return Self.sum(words[0]) + Self.sum(words[1]) + digitsAtEnds
        }

        /// The sum of eight bytes.
        private static func sum(_ word: UInt64) -> Int {
            let everyOther: UInt64 = 0x00FF_00FF_00FF_00FF
            let pairs = (word & everyOther) &+ (word >> 8 & everyOther)
            return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
        }

        private static func hasAny(_ block: Block) -> Bool {
            let words = unsafeBitCast(block, to: SIMD2<UInt64>.self)
            return words[0] | words[1] != 0
        }
    }
}
