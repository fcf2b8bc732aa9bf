import Testing

@testable import Snippets

@Suite("A text that is shown")
struct ShownTextTests {
    @Test("keeps its line breaks, and loses each character that nobody can see, wherever it stands")
    func lines() {
        let text = "Gr\u{F6}\u{DF}er als gedacht,\naber sehr bequem. Ich w\u{FC}rde sie wieder kaufen!"
        #expect(ShownText.lines(text) == text)
        #expect(ShownText.lines(" \n\(text)\n ") == text)
        for length in 1...text.utf8.count {
            guard let part = String(text.utf8.prefix(length)), let shown = ShownText.lines(part) else { continue }
            for control in ["\u{0}", "\u{1F}", "\u{7F}"] {
                for index in shown.indices {
                    var damaged = shown
                    damaged.insert(contentsOf: control, at: index)
                    #expect(ShownText.lines(damaged) == shown)
                }
            }
        }
    }

    @Test("is nothing where nothing of it can be seen", arguments: ["", " ", "\n", "\u{0}", " \u{7F}\n"])
    func nothing(text: String) { #expect(ShownText.lines(text) == nil) }
}
