/// Random numbers that are the same in every run of the same seed.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// Texts that have broken out of templates before, and random ones made of their parts.
enum HostileText {
    /// Known breakouts: from tags, attributes, scripts, comments, URLs, JSON, XML and CSV.
    static let corpus = [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)", "\" onmouseover=\"alert(1)", "` onmouseover=`alert(1)",
        "--><script>alert(1)</script>",
        "<!--<script>", "]]><script>alert(1)</script><![CDATA[", "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>", "<!-- </p>", "<![CDATA[", "<?xml version=\"1.0\"?>", "&lt;script&gt;",
        "&#60;script&#62;", "&quot; onload=&quot;alert(1)", "&amp;", "&#x22;",
        "\"\u{301} onmouseover=alert(1) x=\"", "\"\u{200D}onmouseover=alert(1)", "<\u{338}script>alert(1)</script>",
        "'\u{FE0F} autofocus onfocus=alert(1) '", "\u{1F468}\u{200D}\u{1F469}<b>",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\u{1}javascript:alert(1)",
        "java\tscript:alert(1)", "java\nscript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "//evil.example", "https:javascript:alert(1)",
        "\\\"", "\\", "\\u0022", "\\ud800", "\u{2028}alert(1)\u{2029}", "\"}],\"x\":[{\"", "null", "{{name}}",
        "{{{name}}}",
        "=HYPERLINK(\"https://evil.example\")", "+1+1", "-1", "@SUM(A1)", "\t=1", "a\",\"b\r\n=1",
        "\u{0}", "a\u{0}b", "\u{0}<", "\r", "\r\n", "\u{C}", "\u{7F}", "\u{85}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
        "\u{1FFFE}", "\u{FFFD}", "\u{202E}gpj.exe", "\u{E0001}", "😀", "é", "e\u{301}", "",
        // Overlong, lonely and cut-off bytes, as whoever reads them makes text of them.
        String(decoding: [0xC0, 0xBC, 0x73] as [UInt8], as: UTF8.self),
        String(decoding: [0xE0, 0x80, 0xBC] as [UInt8], as: UTF8.self),
        String(decoding: [0xF0, 0x80, 0x80, 0xA2] as [UInt8], as: UTF8.self),
        String(decoding: [0xED, 0xA0, 0x80, 0x3C] as [UInt8], as: UTF8.self),
        String(decoding: [0xE2, 0x80] as [UInt8], as: UTF8.self),
        String(decoding: [0xFF, 0xFE, 0x3C] as [UInt8], as: UTF8.self),
    ]

    /// A text made of parts of the corpus and of random characters.
    static func random(using numbers: inout SeededNumbers) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &numbers) {
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0:
                text += corpus.randomElement(using: &numbers) ?? ""
            case 1:
                let syntax = Array("<>&\"'`=/\\{}[]!-?;:#,\r\n\t \u{0}\u{2028}\u{301}\u{200D}".unicodeScalars)
                text.unicodeScalars.append(syntax.randomElement(using: &numbers) ?? " ")
            case 2:
                let number = UInt32.random(in: 0...0x10FFFF, using: &numbers)
                text.unicodeScalars.append(Unicode.Scalar(number) ?? "\u{FFFD}")
            default:
                let part = Array((corpus.randomElement(using: &numbers) ?? "").unicodeScalars)
                text.unicodeScalars.append(contentsOf: part.prefix(Int.random(in: 0...8, using: &numbers)))
            }
        }
        return text
    }
}
