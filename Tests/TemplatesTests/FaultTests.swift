import Diagnostics
import Foundation
import Specification
import Templates
import Testing

@Suite("Faults of templates")
struct FaultTests {
    @Test(
        "say what is wrong, where, and what to do",
        arguments: [
            ("a\n  {{nmae}}", "test.mustache:2:3: error: there is no `nmae` [unknown-name]\n    Did you mean `name`?."),
            (
                "{{best.titel}}",
                "test.mustache:1:1: error: there is no `titel` in `review` [unknown-name]\n    Did you mean `title`?."
            ),
            (
                "{{t.helo}}",
                "test.mustache:1:1: error: de-DE has no phrase `helo` [unknown-phrase]\n    Did you mean `hello`?."
            ),
            (
                "{{name | trunkate: 3}}",
                "test.mustache:1:1: error: there is no formatter `trunkate` [unknown-formatter]\n    Did you mean `truncate`?."
            ),
            (
                "{{> itme.html}}",
                "test.mustache:1:1: error: there is no template `itme.html` [unknown-template]\n    Did you mean `item.html`?."
            ),
        ]
    )
    func messages(source: String, message: String) {
        let descriptions = faults(of: source, partials: ["item.html": "", "other.html": ""]).map(\.description)
        #expect(descriptions == [message.replacing("?.", with: "?.")])
    }

    @Test(
        "each kind has its rule",
        arguments: [
            ("{{#open}}", "syntax"), ("{{/open}}", "syntax"), ("{{#open}}{{#best}}{{/open}}{{/best}}", "syntax"),
            ("{{name", "syntax"), ("{{=a=}}", "syntax"), ("{{}}", "syntax"), ("{{reviews}}", "not-a-value"),
            ("{{best}}", "not-a-value"), ("{{tags}}", "not-a-value"), ("{{.}}", "unknown-name"),
            ("{{-index}}", "loop"), ("{{name | number}}", "formatter"), ("{{name | truncate}}", "formatter"),
            ("{{average | number: x}}", "formatter"), ("{{name | plural: count}}", "formatter"),
            ("<title>{{name | lines}}</title>", "formatter"), ("{{t.loop}}", "recursion"),
            ("{{> main.html}}", "recursion"),
            ("{{> *name}}", "dynamic-partial"), ("{{{name}}}", "raw-output"), ("<p class={{name}}>", "unsafe-place"),
            ("<p title=\"{{t.quote}}\">", "context"), ("{{#open}}<p title=\"{{/open}}", "context"),
            ("{{< item.html}}{{name}}{{/item.html}}", "inheritance"), ("{{> feed.xml}}", "format"),
            ("{{#reviews}}{{> up.html}}{{/reviews}}", "recursion"),
        ]
    )
    func rules(source: String, rule: String) {
        let partials = ["item.html": "", "feed.xml": "<a/>", "up.html": "{{#reviews}}{{> up.html}}{{/reviews}}"]
        #expect(faults(of: source, partials: partials).map(\.rule).contains(rule), "\(faults(of: source))")
    }

    @Test("are told all at once, in the order of the lines, each once")
    func allAtOnce() {
        let source =
            "{{#reviews}}\n{{> item.html}}\n{{foo}}\n{{/reviews}}\n{{bar}}\n{{> item.html}}\n<p class={{name}}>\n"
        let found = faults(of: source, partials: ["item.html": "{{baz-of-item}}"])
        #expect(found.compactMap(\.location?.line) == [1, 3, 5, 7])
    }

    @Test("locale-dependent formatters have no place in JSON and XML", arguments: [TemplateFormat.json, .jsonld, .xml])
    func machines(format: TemplateFormat) {
        for source in ["{{count | number}}", "{{share | percent}}", "{{date | date}}", "{{count | plural: count}}"] {
            #expect(faults(of: source, as: format).map(\.rule) == ["formatter"])
        }
        #expect(
            faults(of: "<script type=\"application/ld+json\">[{{count | number}}]</script>").map(\.rule) == [
                "formatter"
            ]
        )
    }

    @Test("a byte that is not UTF-8 is named")
    func invalidUTF8() {
        let text = Array("ab\nc".utf8) + [0xC3, 0x28] + Array("{{name}}".utf8)
        let library = TemplateLibrary(sources: ["a.html": TemplateLibrary.Source(file: "a", text: text)])
        #expect {
            _ = try library.template("a.html", for: ShopModel.self, in: .german)
        } throws: { error in
            let location = (error as? TemplateError)?.findings.first?.location
            return location?.line == 2 && location?.column == 2
        }
    }

    @Test("what is nested or repeated beyond all sense is refused, quickly")
    func bounds() {
        let deep = String(repeating: "{{#open}}", count: 20_000)
        #expect(faults(of: deep).map(\.rule) == ["nesting"])
        var partials: [String: String] = ["p0.html": "x"]
        for level in 1...20 {
            partials["p\(level).html"] = String(repeating: "{{> p\(level - 1).html}}", count: 10)
        }
        #expect(faults(of: "{{> p20.html}}", partials: partials).map(\.rule) == ["template-size"])
        // Found by fuzzing: the nearest name was looked for in each of the two thousand places.
        let itself = "</a href='{{> main.html}}{{#tags}}{{#reviews}}{{> main.html}}{{titel}}{{/reviews}}{{/tags}}"
        let unknown = faults(of: itself).filter { $0.rule == "unknown-name" }
        #expect(unknown.map(\.remedy) == ["Did you mean `title`?"])
        let chain = Dictionary(uniqueKeysWithValues: (0..<200).map { ("c\($0).html", "{{> c\($0 + 1).html}}") })
        #expect(faults(of: "{{> c0.html}}", partials: chain).map(\.rule).contains("nesting"))
        #expect(faults(of: String(repeating: "{{nothing}}\n", count: 10_000)).count == 100)
        let long = String(repeating: "x", count: 50_000)
        #expect(faults(of: "<p title=\"\(long)\">{{name}}</p>").isEmpty)
        #expect(faults(of: "<\(long) {{name}}>").map(\.rule) == ["unsafe-place"])
        #expect(faults(of: String(repeating: "x", count: 2 << 20)).map(\.rule) == ["template-size"])
    }

    @Test("a name whose extension tells no format is refused")
    func unknownFormat() {
        let library = TemplateLibrary(["readme.md": ""])
        #expect(throws: TemplateError.self) { try library.template("readme.md", for: ShopModel.self, in: .german) }
        #expect(throws: TemplateError.self) { try library.template("missing.html", for: ShopModel.self, in: .german) }
    }
}
