import Markdown
import Testing

@Suite("Markdown")
struct MarkdownTests {
    @Test("paragraphs, emphasis, lists and links become HTML")
    func ordinary() {
        let html = Markdown.html("Thank you, *Anna*!\n\n- one\n- two\n\nSee [the guide](https://shop.example/guide).")
        #expect(
            html == """
                <p>Thank you, <em>Anna</em>!</p>
                <ul>
                <li>one</li>
                <li>two</li>
                </ul>
                <p>See <a href="https://shop.example/guide">the guide</a>.</p>

                """
        )
    }

    @Test(
        "raw HTML is dropped",
        arguments: [
            "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<!-- x -->", "<div onclick=x>\ny\n</div>",
            "<a href=\"javascript:alert(1)\">x</a>", "</script><script>alert(1)</script>",
        ]
    )
    func rawHTML(_ text: String) {
        let html = Markdown.html(text)
        #expect(!html.contains("<script"))
        #expect(!html.contains("<img"))
        #expect(!html.contains("<div"))
        #expect(!html.contains("<!--"))
        #expect(!html.contains("<a "))
    }

    @Test(
        "a link that could run something keeps its text only",
        arguments: [
            "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,hi)", "[x](vbscript:x)",
            "[x](&#106;avascript:alert(1))", "<javascript:alert(1)>", "[x](//evil.example)",
            "[x][1]\n\n[1]: file:///etc",
        ]
    )
    func dangerousLinks(_ text: String) {
        let html = Markdown.html(text)
        #expect(!html.contains("<a"))
        #expect(html.contains("x") || html.contains("javascript"))
    }

    @Test("a picture becomes its description, so that nothing is loaded")
    func pictures() {
        #expect(Markdown.html("![a *red* shoe](https://evil.example/track.gif)") == "<p>a <em>red</em> shoe</p>\n")
    }

    @Test("text that looks like HTML within code is escaped")
    func escaping() {
        #expect(Markdown.html("`<b>` & \"c\"") == "<p><code>&lt;b&gt;</code> &amp; &quot;c&quot;</p>\n")
    }

    @Test("headings stay below those of the page")
    func headings() {
        #expect(Markdown.html("# One\n\n##### Five") == "<h4>One</h4>\n<h6>Five</h6>\n")
    }

    @Test("plain text keeps words and lines, and no markup")
    func plainText() {
        let text = Markdown.plainText("# Title\n\nOne *two*\nthree <b>four</b> ![five](x)\n\n- six\n- `seven`")
        #expect(text == "Title\n\nOne two\nthree four five\n\nsix\n\nseven")
    }

    @Test("nothing becomes nothing", arguments: ["", " \n\n ", "<!-- only a comment -->"])
    func nothing(_ text: String) {
        #expect(Markdown.html(text) == "")
        #expect(Markdown.plainText(text) == "")
    }

    @Test("a text beyond the bound is cut at a character")
    func bound() {
        let text = String(repeating: "ä", count: Markdown.longestText)
        let plain = Markdown.plainText("x" + text)
        #expect(plain.utf8.count == Markdown.longestText - 1)
        #expect(plain.allSatisfy { $0 == "x" || $0 == "ä" })
    }

    @Test(
        "hostile nesting is survived",
        arguments: ["> ", "[", "![", "*a **a ", "`", "- ", "<", "\\", "&", "_a__", "<!--", "[a](", "***"]
    )
    func nesting(_ piece: String) {
        let html = Markdown.html(String(repeating: piece, count: 20_000))
        #expect(!html.contains("<script"))
    }
}
