/// What nobody should be able to break anything with, and everybody has to be tested against.
enum Hostile {
    /// Product ids that are paths, escapes, markup or simply too long.
    static let productIdentifiers: [String] = [
        "../../etc/passwd",
        "a/b",
        "%00",
        "🦉",
        "<script>alert(1)</script>",
        "\"'><&",
        "id with spaces",
        "a+b&c=d?e#f",
        "Größe-Ü/½",
        String(repeating: "very-long-", count: 30) + "id",
    ]

    /// The length in bytes of the one text that is too long for anything.
    static let longTextLength = 64 * 1024

    /// Texts that try to leave the place where they are put.
    static let texts: [String] = [
        "<script>alert('sandbox')</script>",
        "\" onmouseover=\"alert(1)\" x=\"",
        "' autofocus onfocus='alert(1)",
        "</script><script>alert(2)</script>",
        "<!--<script>",
        "]]><evil/>",
        "Nice\u{0}, \u{1}really\u{8} nice\u{1B}[31m, \u{7F}\u{85}truly\u{FFFE}.",
        "\"\u{301} onclick=alert(3) x=\"\u{200D}",
        "line\u{2028}separator\u{2029}paragraph",
        "{{{hostile}}} {{#reviews}}{{/reviews}} ${7*7} <%= 7*7 %> {%raw%}",
        "<img src=x onerror=alert(4)>&lt;b&gt;bold&lt;/b&gt; &amp;amp; &#x3C;",
        "[click](javascript:alert(5)) ![x](https://evil.example/x.png) <javascript:alert(6)>",
        "\u{202E}gnp.exe\u{202C} \u{2066}isolated\u{2069} Z\u{351}\u{36B}\u{343}a\u{30C}l\u{331}g\u{353}o",
        "'; DROP TABLE reviews; -- \\ \\\\ \\\" \\u003c /* */ //",
        "<b>bold & \"so so\"</b>\r\n\r\n\ttab",
        String(repeating: "A very long review without any end. ", count: longTextLength / 36 + 1),
    ]
}
