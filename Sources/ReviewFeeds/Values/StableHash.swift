/// FNV-1a with 64 bits: the same for the same bytes in every run, for telling texts apart, not for secrets.
struct StableHash {
    private(set) var value: UInt64

    /// Starts a hash; another seed gives an independent one.
    init(seed: UInt64 = 0) { value = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15) }

    /// Adds bytes, and a mark of where they end, so that `ab`, `c` and `a`, `bc` differ.
    mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = (value ^ 0xFF) &* 0x100_0000_01B3
    }

    /// The hash after a last mixing, every bit of which depends on every byte.
    func finalized() -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }

    /// The texts as 32 hexadecimal digits, of two independent hashes: for an id that must not meet another's.
    static func hexadecimal(of texts: [String]) -> String {
        [0, 1]
            .map { (seed: UInt64) in
                var hash = StableHash(seed: seed)
                for text in texts { hash.combine(text.utf8) }
                let digits = String(hash.finalized(), radix: 16)
                return String(repeating: "0", count: 16 - digits.count) + digits
            }
            .joined()
    }
}
