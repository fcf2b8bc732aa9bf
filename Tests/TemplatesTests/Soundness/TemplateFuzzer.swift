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

    private static let names = ["{{name}}", "{{url}}", "{{count}}", "{{best.title}}", "{{t.hello}}", "{{average}}"]
    private static let sections = ["open", "reviews", "best", "name", "tags", "nodes", "count"]
    private static let elements = [
        "p", "div", "a", "b", "ul", "li", "table", "tr", "td", "select", "option", "svg", "g", "math", "mi", "title",
        "textarea", "style", "script", "noscript", "iframe", "template", "form", "button", "h1", "pre", "body", "head",
        "xmp", "noembed", "noframes", "foreignObject", "desc", "annotation-xml", "SCRIPT", "Title", "frameset",
        "plaintext",
    ]
    private static let attributes = [
        "class", "title", "href", "src", "data-x", "onclick", "style", "type", "content", "xlink:href", "srcset",
        "HREF",
        "encoding", "id", "hidden",
    ]

    /// A template of random pieces, or of elements and sections that mostly close what they open.
    private mutating func template() -> [UInt8] {
        var text: [UInt8] = []
        if Bool.random(using: &numbers) {
            text = Array(content(depth: 4).utf8)
            guard Int.random(in: 0..<3, using: &numbers) == 0 else { return text }
        } else {
            for _ in 0..<Int.random(in: 1...14, using: &numbers) {
                text += (Self.pieces.randomElement(using: &numbers) ?? "").utf8
            }
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

    private mutating func content(depth: Int) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...3, using: &numbers) {
            switch Int.random(in: 0..<(depth > 0 ? 8 : 3), using: &numbers) {
            case 0, 1: text += pick(Self.names)
            case 2: text += pick(Self.pieces.filter { !$0.contains("<") && !$0.contains("{{") })
            case 3: text += section(around: content(depth: depth - 1))
            case 4 where depth == 4: text += "<script type=\"application/ld+json\">[\"\(pick(Self.names))\"]</script>"
            default: text += element(depth: depth - 1)
            }
        }
        return text
    }

    private mutating func element(depth: Int) -> String {
        let name = pick(Self.elements)
        var tag = "<\(name)"
        for _ in 0..<Int.random(in: 0...2, using: &numbers) {
            let attribute = " \(pick(Self.attributes))=\(value())"
            tag += Int.random(in: 0..<4, using: &numbers) == 0 ? section(around: attribute) : attribute
        }
        let isOpen = Int.random(in: 0..<8, using: &numbers) == 0
        return tag + ">" + content(depth: depth) + (isOpen ? "" : "</\(name)>")
    }

    private mutating func value() -> String {
        let quote = pick(["\"", "\"", "'", ""])
        var value = ""
        for _ in 0..<Int.random(in: 0...2, using: &numbers) {
            let part = pick(Self.names + ["/", "x", "java", ":", "?", "&#106;", "https:"])
            value += Int.random(in: 0..<4, using: &numbers) == 0 ? section(around: part) : part
        }
        return quote + value + quote
    }

    private mutating func section(around text: String) -> String {
        let name = pick(Self.sections)
        let sigil = Int.random(in: 0..<4, using: &numbers) == 0 ? "^" : "#"
        return "{{\(sigil)\(name)}}\(text){{/\(name)}}"
    }

    private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &numbers) ?? "" }

    /// A template, a partial and a text to try; mostly HTML, which has the most rules.
    mutating func trial() -> TemplateTrial {
        let format: TemplateFormat =
            Bool.random(using: &numbers) ? .html : TemplateFormat.allCases.randomElement(using: &numbers) ?? .html
        return TemplateTrial(format: format, source: template(), partial: template(), text: text())
    }

    private mutating func text() -> String { HostileText.random(using: &numbers) }
}
