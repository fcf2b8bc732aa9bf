import Templates

/// Makes templates at random: pieces of the language and of markup, put together and cut up.
struct TemplateFuzzer {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    private static let pieces = [
        "{{name}}", "{{ url }}", "{{count}}", "{{average | number: 1}}", "{{date | date}}", "{{share | percent}}",
        "{{name | truncate: 5}}", "{{name | class}}", "{{name | lines}}", "{{count | plural: count}}", "{{t.hello}}",
        "{{t.loop}}", "{{{about}}}", "{{{json-ld}}}", "{{&name}}", "{{.}}", "{{-index}}", "{{best.title}}",
        "{{best.reply.text}}", "{{tags}}", "{{missing}}", "{{name.x}}", "{{", "}}", "{{{", "}}}", "{{! c }}", "{{!",
        "{{#reviews}}", "{{/reviews}}", "{{^reviews}}", "{{#open}}", "{{/open}}", "{{#tags}}", "{{/tags}}", "{{#best}}",
        "{{/best}}", "{{#nodes}}", "{{/nodes}}", "{{#children}}", "{{/children}}", "{{#-first}}", "{{/-first}}",
        "{{> p.html}}", "{{> main.html}}", "{{> *layout}}", "{{< p.html}}", "{{/p.html}}", "{{$b}}", "{{/b}}",
        "{{=<% %>=}}", "<%name%>", "<%={{ }}=%>", "{{=| |=}}", "|name|",
        "<p>", "</p>", "<p title=\"", "\"", "'", ">", "<", "</", "<a href=\"", "<a href='", "<script>", "</script>",
        "<script type=\"application/ld+json\">", "<style>", "</style>", "<title>", "</title>", "<textarea>",
        "</textarea>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?xml", "?>", "<!DOCTYPE html>", " class=",
        " onclick=\"",
        "=", "/", " ", "\n", "\r\n", "\t", "&", "&amp;", "javascript:", "https://x/", "{\"a\":", "[", "]", "}", "{",
        ",",
        "\\", "\\u00", "a", "ü", "😀", "\u{0}", "x=\"y\"", "<br/>", "<svg>", "</svg>", "<select>", "<meta content=\"",
        "<meta http-equiv=\"refresh\" content=\"", "<iframe srcdoc=\"", "<noscript>", "</noscript>", "<div ", "<b>",
        "</b>",
    ]

    /// A template of random pieces.
    mutating func template() -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 1...14, using: &numbers) {
            text += (Self.pieces.randomElement(using: &numbers) ?? "").utf8
        }
        for _ in 0..<Int.random(in: 0...12, using: &numbers) where Bool.random(using: &numbers) && text.count > 1 {
            let place = Int.random(in: 0..<text.count, using: &numbers)
            switch Int.random(in: 0..<8, using: &numbers) {
            case 0: text[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: text.remove(at: place)
            default: break
            }
        }
        return text
    }

    /// A format to compile a template as; mostly HTML, which has the most rules.
    mutating func format() -> TemplateFormat {
        Bool.random(using: &numbers) ? .html : TemplateFormat.allCases.randomElement(using: &numbers) ?? .html
    }

    /// A text for the model.
    mutating func text() -> String { HostileText.random(using: &numbers) }
}
