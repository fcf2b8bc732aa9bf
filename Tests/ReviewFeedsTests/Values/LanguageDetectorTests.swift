import Testing

@testable import ReviewFeeds

@Suite("Telling the language of a text")
struct LanguageDetectorTests {
    @Test(
        "is right about what people write",
        arguments: [
            ("Sehr gut, gerne wieder!", "de"),
            ("Die Lieferung war schnell und die Größe passt. The North Face ist immer gut.", "de"),
            ("FÜR MICH NICHT DAS RICHTIGE", "de"),
            ("Great shoes, they fit very well.", "en"),
            ("The delivery took two weeks and nobody answered.", "en"),
            ("Très bon produit, livré avec une notice.", "fr"),
            ("Muy buena calidad, pero tardó más de lo previsto.", "es"),
            ("Prodotto molto bello, è arrivato anche prima.", "it"),
            ("Het is een mooie lamp, maar niet zo fel.", "nl"),
            ("Produto muito bom, não tenho nada a dizer.", "pt"),
            ("Produkt jest bardzo dobry, dla mnie idealny.", "pl"),
            ("Jag är mycket nöjd och beställer igen.", "sv"),
            ("Rigtig god kvalitet, og lidt billigere end hvad jeg havde regnet med.", "da"),
            ("とても良い商品です。ありがとうございました。", "ja"),
        ]
    )
    func known(_ text: String, _ language: String) {
        #expect(detect(text) == language)
    }

    @Test(
        "says nothing where it is not plain",
        arguments: [
            "", "Super", "Top!", "ok", "5/5", "und und und und", "the the the", "Adidas Samba OG 42", "M-4711 x 2",
            "Perfekt, very nice and sehr gut", "og er ikke veldig bra, men jeg liker den", "Všechno v pořádku, děkuji",
            "Produs foarte bun, recomand", "Nagyon jó", "Очень хорошо", "很好，很快", "👍👍👍", "\u{80}\u{3042}",
        ]
    )
    func unknown(_ text: String) {
        #expect(detect(text) == nil)
    }

    @Test("no word tells two languages")
    func distinctWords() {
        let words = LanguageDetector.words.flatMap { $0.words.split(separator: " ") }
        #expect(Set(words).count == words.count)
    }

    private func detect(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { LanguageDetector.language(of: $0) }
    }
}
