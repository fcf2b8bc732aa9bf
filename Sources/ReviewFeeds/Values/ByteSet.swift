/// A set of ASCII characters, asked with a shift.
struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Gathers the bytes of which something is true.
    init(where isMember: (UInt8) -> Bool) {
        for byte: UInt8 in 0..<64 where isMember(byte) { low |= 1 << UInt64(byte) }
        for byte: UInt8 in 64..<128 where isMember(byte) { high |= 1 << UInt64(byte - 64) }
    }

    /// Whether a byte is one of them.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
    }
}
