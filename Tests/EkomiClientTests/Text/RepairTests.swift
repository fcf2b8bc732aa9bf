import Testing

@testable import EkomiClient

@Suite("Repairing texts")
struct RepairTests {
    @Test(
        "UTF-8 that was encoded twice is encoded once",
        arguments: [
            ("GrÃ¼ÃŸe", "Grüße"), ("GrÃ¼Ã\u{9F}e", "Grüße"), ("Â£5 â‚¬", "£5 €"), ("ðŸ˜€", "😀"),
            ("cafÃ© Ã\u{A0}", "café à"),
        ]
    )
    func repairsDoubleEncoding(_ broken: String, _ whole: String) {
        #expect(broken.repaired == whole)
    }

    @Test("Any text that was encoded twice comes back", arguments: ["Zażółć gęślą jaźń", "とても良い", "שלום", "ü"])
    func repairsAnyLanguage(_ text: String) {
        let twice = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
        #expect(twice.repaired == text)
    }

    @Test(
        "A text that is right, or only partly wrong, stays as it is",
        arguments: ["Grüße", "GrÃ¼ße", "Ã", "naïve Ā Ã¼", "とても Ã¼", "100 % – gut"]
    )
    func leavesOthersAlone(_ text: String) {
        #expect(text.repaired == text)
    }

    @Test(
        "Line breaks in any spelling become line breaks",
        arguments: [(#"a\nb"#, "a\nb"), (#"a\r\nb"#, "a\nb"), ("a\r\nb\rc", "a\nb\nc"), (#"a\tb\"#, #"a\tb\"#)]
    )
    func repairsLineBreaks(_ broken: String, _ whole: String) {
        #expect(broken.repaired == whole)
    }

    @Test("Markup and entities stay what they are: text")
    func keepsMarkup() {
        let text = "<script>alert(1)</script> &amp;lt; ]]>"
        #expect(text.repaired == text)
    }
}
