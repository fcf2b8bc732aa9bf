/// What may belong to an e-mail address, a telephone number or a link, looked for in sixteen bytes at a time.
///
/// Most texts hold none of it. Where there is any, each byte is looked at again, for some signs are seen twice here.
struct DetailSigns {
    private typealias Block = SIMD16<UInt8>

    /// Whether a text that is long enough for a block, and not so long that counts of digits overflow, has too few
    /// signs to hold a detail.
    static func areTooFew(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress, (17...4000).contains(bytes.count), bytes[0] != UInt8(ascii: "@") else {
            return false
        }
        var signs = DetailSigns()
        // Blocks begin at the second byte, for each byte is seen with the one before it; the last may overlap.
        let last = bytes.count - 16
        var offset = 1
        while offset < last {
            signs.look(at: UnsafeRawPointer(start + offset))
            offset += 16
        }
        signs.look(at: UnsafeRawPointer(start + last))
        let first = bytes[0].isASCIIDigit ? 1 : 0
        return !signs.isAny && signs.digitCount + first < PersonalDetails.fewestPhoneDigits
    }

    private var marks = Block(repeating: 0)
    /// How many digits there were in each place; no more than blocks.
    private var digits = Block(repeating: 0)

    @inline(__always)
    private mutating func look(at start: UnsafeRawPointer) {
        let block = start.loadUnaligned(as: Block.self)
        let previous = (start - 1).loadUnaligned(as: Block.self)
        let slash = Block(repeating: UInt8(ascii: "/"))
        marks |= Self.ones(block .== Block(repeating: UInt8(ascii: "@")))
        marks |= Self.ones(block .== slash) & Self.ones(previous .== slash)
        // The end of `www.`, in small letters or capitals.
        let isAfterW = Self.ones(previous | Block(repeating: 0x20) .== Block(repeating: UInt8(ascii: "w")))
        marks |= Self.ones(block .== Block(repeating: UInt8(ascii: "."))) & isAfterW
        let isDigit = Self.ones(block &- Block(repeating: UInt8(ascii: "0")) .< Block(repeating: 10))
        digits &+= isDigit & Block(repeating: 1)
    }

    /// As bytes of ones rather than as masks, which would be brought into form at each step.
    @inline(__always)
    private static func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> Block { unsafeBitCast(mask, to: Block.self) }

    private var isAny: Bool {
        let words = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
        return words[0] | words[1] != 0
    }

    private var digitCount: Int {
        let wide = SIMD16<UInt16>(truncatingIfNeeded: digits)
        return Int(wide.wrappedSum())
    }
}
