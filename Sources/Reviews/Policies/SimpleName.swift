/// A name that is nothing but words of Latin letters, as nearly all are: known from its bytes alone.
///
/// Any other takes the way through characters, which knows every script, and takes twenty times as long.
package struct SimpleName {
    /// How many bytes the first word has.
    package let firstCount: Int
    /// The first letter of the last word, in capitals; nil if there is one word only.
    package let initial: UInt8?

    /// Recognizes a name; nil if it has anything but words of letters, with hyphens, apostrophes and final stops.
    package init?(_ name: UnsafeBufferPointer<UInt8>) {
        guard name.count <= ReviewerNamePolicy.longestName, let words = Self.words(of: name) else { return nil }
        (firstCount, initial) = words
    }

    /// The first name and the initial of the last, as in `Anna B.`; nil if the name is not as simple as that.
    static func abbreviated(_ name: String) -> String? {
        var name = name
        return name.withUTF8 { bytes in
            guard let simple = SimpleName(bytes) else { return nil }
            let first = String(decoding: bytes[..<simple.firstCount], as: UTF8.self)
            return simple.initial.map { "\(first) \(Character(Unicode.Scalar($0)))." } ?? first
        }
    }

    /// The first word, and the capital that the last one begins with.
    private static func words(of bytes: UnsafeBufferPointer<UInt8>) -> (firstCount: Int, initial: UInt8?)? {
        var firstEnd: Int?
        var lastStart = 0
        var wasLetter = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: " ") {
                guard wasLetter else { return nil }
                firstEnd = firstEnd ?? index
                lastStart = index + 1
                wasLetter = false
            } else if byte.isASCIILetter {
                wasLetter = true
            } else if byte == 0xC3, index + 1 < bytes.count, Self.endsLatinLetter(bytes[index + 1]) {
                wasLetter = true
                index += 1
            } else if wasLetter, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") {
                wasLetter = false
            } else if wasLetter, byte == UInt8(ascii: "."), index + 1 == bytes.count || bytes[index + 1] == 0x20 {
                // The word ends with it, as in `Dr.` or an initial.
            } else {
                return nil
            }
            index += 1
        }
        guard wasLetter else { return nil }
        guard let firstEnd else { return (bytes.count, nil) }
        // An initial beyond ASCII has its own rules for capitals.
        guard bytes[lastStart].isASCIILetter else { return nil }
        return (firstEnd, bytes[lastStart] & 0xDF)
    }

    /// Whether the byte after C3 makes one of U+00C0 to U+00FF, without the signs of multiplication and division.
    private static func endsLatinLetter(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 && byte != 0x97 && byte != 0xB7 }
}
