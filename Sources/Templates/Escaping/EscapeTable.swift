/// What each byte of UTF-8 text becomes: most stay, and runs of those are copied whole.
///
/// Working on bytes rather than on characters is what makes it safe: a quotation mark that carries a combining
/// accent is one character but still a quotation mark to a parser.
final class EscapeTable: Sendable {
    /// A byte that stays as it is.
    static let verbatim: UInt8 = 0
    /// A byte that may begin one of the sequences.
    static let lookahead: UInt8 = 255

    /// For each byte `verbatim`, `lookahead`, or one more than the position of its replacement.
    let codes: [UInt8]
    /// What bytes are replaced by.
    let replacements: [[UInt8]]
    /// Several bytes that are replaced together; the first that fits counts.
    let sequences: [(bytes: [UInt8], replacement: [UInt8])]

    /// Makes a table from what replaces single bytes and what replaces sequences of them.
    init(bytes: [UInt8: String], sequences: [(String, String)] = []) {
        var codes = [UInt8](repeating: Self.verbatim, count: 256)
        var replacements: [[UInt8]] = []
        for (byte, replacement) in bytes.sorted(by: { $0.key < $1.key }) {
            replacements.append(Array(replacement.utf8))
            codes[Int(byte)] = UInt8(replacements.count)
        }
        self.sequences = sequences.map { (Array($0.utf8), Array($1.utf8)) }
        for sequence in self.sequences { codes[Int(sequence.bytes[0])] = Self.lookahead }
        self.codes = codes
        self.replacements = replacements
    }
}
