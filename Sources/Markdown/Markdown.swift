/// CommonMark as HTML that is safe to publish, and as plain text.
///
/// Raw HTML is dropped, links may only be `http`, `https` or `mailto`, and pictures become their description: whoever
/// wrote the text cannot load anything into the page that shows it.
public enum Markdown {
    /// The most bytes of a text that are read; what is beyond is cut off at a character.
    public static let longestText = 64 * 1024

    /// The text as HTML; headings begin at the fourth level, below those of the page around it.
    public static func html(_ text: String) -> String {
        withDocument(text) { document in
            document.sanitize()
            return document.html()
        }
    }

    /// The text without its markup, paragraphs apart by an empty line.
    public static func plainText(_ text: String) -> String {
        withDocument(text) { document in
            document.sanitize()
            return document.plainText()
        }
    }

    private static func withDocument(_ text: String, _ body: (borrowing MarkdownDocument) -> String) -> String {
        guard let document = MarkdownDocument(bounded(text)) else { return "" }
        return body(document)
    }

    private static func bounded(_ text: String) -> String {
        guard text.utf8.count > longestText else { return text }
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: longestText)
        while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }
}
