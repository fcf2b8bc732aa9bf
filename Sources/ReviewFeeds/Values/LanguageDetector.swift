import Reviews

/// Tells the language of a text by its small words, and rather says nothing than something wrong.
///
/// It counts words that stand in one of the languages alone: `und` and `sehr`, but not `die`, which is also Dutch and
/// English, nor `og`, which is also Norwegian. Two different ones are asked for, and three times as many as of any other
/// language, so that a brand or a quotation leads nobody astray. Japanese is known by its own letters.
enum LanguageDetector {
    private static let fewestWords = 2
    private static let fewestLetters = 4
    /// Longer words are none of these.
    private static let longestWord = 10

    static let words: [(tag: String, words: String)] = [
        ("da", "af rigtig hvad nogle havde lidt dejlig selvom aldrig"),
        (
            "de",
            "und nicht sehr auch aber oder für wurde habe sind wieder gerne immer einen eine ist ich wir dem zum zur nur"
        ),
        ("en", "the and with this that they you would very from my which really are your were because"),
        ("es", "muy pero más el también gracias hasta siempre fue estoy aunque"),
        ("fr", "est très une pour avec nous vous sont était cette tout aussi été elle"),
        ("it", "molto gli che della sono più questo questa anche è nel alla dei grazie perché stato"),
        ("nl", "het een niet zeer maar ook voor zijn goed deze erg ik heb wij nog bij"),
        ("pl", "jest bardzo że się dla tego był są oraz przez już"),
        ("pt", "muito não uma são foi tudo meu já também você é pelo"),
        ("sv", "och är inte mycket att jag också väldigt från när"),
    ]

    /// For the hash of each word, the place of its language.
    private static let places: [UInt64: Int] = Dictionary(
        words.enumerated()
            .flatMap { place, language in
                language.words.split(separator: " ")
                    .map { word in
                        var folded = FoldedWord()
                        for byte in word.utf8 { folded.add(byte) }
                        return (folded.hash, place)
                    }
            },
        // A word of two languages tells neither: there is none, as the tests see to.
        uniquingKeysWith: { first, _ in first }
    )

    /// The tag of the language a text is written in; nil if that is not plain.
    static func language(of text: UnsafeBufferPointer<UInt8>) -> String? {
        if hiraganaCount(in: text) >= fewestLetters { return "ja" }
        var counts = [Int](repeating: 0, count: words.count)
        var seen: [UInt64] = []
        var word = FoldedWord()
        func count() {
            guard word.count > 0, word.count <= longestWord, let place = places[word.hash] else { return }
            guard !seen.contains(word.hash) else { return }
            seen.append(word.hash)
            counts[place] += 1
        }
        for byte in text {
            if byte.isASCIILetter || byte >= 0x80 {
                word.add(byte)
            } else if word.count > 0 {
                count()
                word = FoldedWord()
            }
        }
        count()
        guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= fewestWords,
            counts.indices.allSatisfy({ $0 == best || counts[$0] * 3 <= counts[best] })
        else { return nil }
        return words[best].tag
    }

    /// A word in small letters, by its hash.
    private struct FoldedWord {
        private(set) var count = 0
        private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        private var isLatin = false

        mutating func add(_ byte: UInt8) {
            // The capitals of U+00C0 to U+00DE lie as far from their small letters as those of ASCII.
            let isCapital = byte.isASCIILetter || (isLatin && (0x80...0x9E).contains(byte))
            isLatin = byte == 0xC3
            hash = (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
            count += 1
        }
    }

    /// How many letters of Hiragana there are, U+3041 to U+3096.
    private static func hiraganaCount(in text: UnsafeBufferPointer<UInt8>) -> Int {
        guard text.contains(0xE3) else { return 0 }
        return text.indices.dropLast(2)
            .count { index in
                guard text[index] == 0xE3 else { return false }
                return text[index + 1] == 0x81 || (text[index + 1] == 0x82 && text[index + 2] <= 0x96)
            }
    }
}
