/// Windows code page 1252, which most of the web means when it says Latin-1.
enum WindowsLatin1 {
    /// What the bytes 0x80…0x9F mean; the five unassigned ones mean the control characters of Latin-1.
    private static let upper: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{8D}", "\u{017D}", "\u{8F}",
        "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{9D}", "\u{017E}", "\u{0178}",
    ]

    private static let bytes = Dictionary(uniqueKeysWithValues: zip(upper, UInt8(0x80)...UInt8(0x9F)))

    /// The character of a byte.
    static func scalar(of byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// The byte of a character, in the code page or in Latin-1 proper; nil if there is none.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        UInt8(exactly: scalar.value) ?? bytes[scalar]
    }
}
