import Reviews
import Testing

@testable import ReviewFeeds

@Suite("The first look at a text")
struct TextSignsTests {
    /// Texts that are fine, and what makes each of them something to look at closely.
    static let plain = [
        "gut", "Größe", "Sehr gut, gerne wieder!", "Ä", "10 von 10", "Привет, мир", "a.b", "1/2", "x",
        "Die Lieferung war schnell, die Größe paßt, und die Farbe ist wie auf dem Bild zu sehen gewesen.",
    ]
    static let disturbances = [
        "  ", "\n", "\t", "\u{0}", "\u{7F}", "&amp;", "<b>", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\r\n",
        "\u{A0}",
        "a@b.example", "https://x.example", "www.x.example", "WWW.x.example", "030 1234567", "👍", "語",
    ]

    @Test("finds nothing in plain texts", arguments: plain)
    func nothing(text: String) {
        let signs = TextSigns(text)
        #expect(signs.isPlain)
        #expect(!signs.mayHoldDetails)
    }

    @Test("never passes over what has to be made plain or masked, wherever it stands", arguments: disturbances)
    func everywhere(_ disturbance: String) {
        for filler in ["a", "ü", "Я"] {
            // Beyond two blocks, so that it stands at each place of one, and across two.
            for before in 0...40 {
                for after in [0, 1, 7, 30] {
                    let text =
                        String(repeating: filler, count: before) + disturbance + String(repeating: filler, count: after)
                    let signs = TextSigns(text)
                    let isPlain = PlainText.line(text) == text && PlainText.paragraphs(text) == text
                    #expect(isPlain || !signs.isPlain, "\(text.debugDescription)")
                    let isUnmasked = PersonalDetails.masking(text).isUnchanged
                    #expect(isUnmasked || signs.mayHoldDetails, "\(text.debugDescription)")
                }
            }
        }
    }

    @Test("takes bytes that are no text for something to look at")
    func malformed() {
        let faults: [[UInt8]] = [
            [0x80], [0xBF], [0xC3], [0xC3, 0x41], [0xC0, 0xAF], [0xC1, 0x81], [0xE4, 0xB8], [0xF5, 0x80, 0x80, 0x80],
            [0xC3, 0xC3], [0xC3, 0xA4, 0xA4], [0xFF],
        ]
        for fault in faults {
            for before in 0...36 {
                for after in [0, 1, 20] {
                    let bytes = Array(repeating: 0x61, count: before) + fault + Array(repeating: 0x61, count: after)
                    #expect(!bytes.withUnsafeBufferPointer { TextSigns($0).isPlain }, "\(fault) behind \(before)")
                }
            }
        }
    }

    @Test("counts digits through a whole text, however long")
    func digits() {
        let apart = ["1", "2", "3", "4", "5", "6", "7", "8"].joined(separator: String(repeating: "a", count: 100))
        #expect(TextSigns(apart).mayHoldDetails)
        #expect(TextSigns(String(repeating: "a", count: 5000) + "1").mayHoldDetails, "too long to be counted")
        #expect(TextSigns(String(repeating: "7", count: 300)).mayHoldDetails)
    }
}

extension TextSigns {
    fileprivate init(_ text: String) {
        var text = text
        self = text.withUTF8 { TextSigns($0) }
    }
}
