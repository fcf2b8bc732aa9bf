/// FNV-1a with 64 bits: the same for the same bytes in every run and on every machine, unlike `Hasher`.
///
/// It tells texts apart and can be kept; it keeps no secrets, and nobody is hindered from finding two texts of one hash.
package struct StableHash: Sendable {
    @usableFromInline var state: UInt64

    /// Starts a hash; another seed gives an independent one.
    package init(seed: UInt64 = 0) { state = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15) }

    /// The hash of all that was combined.
    package var value: UInt64 { state }

    /// Adds bytes; where they end is not told, so that `ab`, `c` and `a`, `bc` are the same.
    @inlinable
    package mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Adds bytes that lie in one piece.
    package mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Adds bytes of UTF-8 and a mark of where they end, so that `ab`, `c` and `a`, `bc` differ.
    @inlinable
    package mutating func combine(delimiting text: some Sequence<UInt8>) {
        // In one piece, they are added without a call for each byte.
        if text.withContiguousStorageIfAvailable({ combine($0) }) == nil { combine(text) }
        state = (state ^ 0xFF) &* 0x100_0000_01B3
    }

    /// Adds a number.
    package mutating func combine(_ number: UInt64) {
        combine((0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
    }

    /// The hash after a last mixing, every bit of which depends on every byte.
    package func finalized() -> UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }

    /// The texts as 32 hexadecimal digits, of two independent hashes: for an id that must not meet another's.
    package static func hexadecimal(of texts: [String]) -> String {
        [0, 1]
            .map { (seed: UInt64) in
                var hash = StableHash(seed: seed)
                for text in texts { hash.combine(delimiting: text.utf8) }
                let digits = String(hash.finalized(), radix: 16)
                return String(repeating: "0", count: 16 - digits.count) + digits
            }
            .joined()
    }
}
