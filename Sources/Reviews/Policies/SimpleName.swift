/// A name that is nothing but words of Latin letters, as nearly all are: known from its bytes alone.
///
/// Any other takes the way through characters, which knows every script, and takes twenty times as long.
struct SimpleName {
    private let first: String
    /// The first letter of the last word, in capitals; nil if there is one word only.
    private let initial: Character?

    /// Recognizes a name; nil if it has anything but words of letters, with hyphens, apostrophes and final stops.
    init?(_ name: String) {
        var name = name
        guard name.utf8.count <= ReviewerNamePolicy.longestName,
            let (first, last) = name.withUTF8({ Self.words(of: $0) })
        else { return nil }
        self.first = first
        guard let last else {
            initial = nil
            return
        }
        initial = Character(Unicode.Scalar(last))
    }

    /// The first name and the initial of the last, as in `Anna B.`.
    var abbreviated: String { initial.map { "\(first) \($0)." } ?? first }

    /// The first word, and the capital that the last one begins with.
    private static func words(of bytes: UnsafeBufferPointer<UInt8>) -> (first: String, last: UInt8?)? {
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
            } else if byte == 0xC3, index + 1 < bytes.count, bytes[index + 1] != 0x97, bytes[index + 1] != 0xB7 {
                // U+00C0 to U+00FF without the signs of multiplication and division.
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
        let first = String(decoding: bytes[..<(firstEnd ?? bytes.count)], as: UTF8.self)
        guard firstEnd != nil else { return (first, nil) }
        // An initial beyond ASCII has its own rules for capitals.
        guard bytes[lastStart].isASCIILetter else { return nil }
        return (first, bytes[lastStart] & 0xDF)
    }
}
