import Diagnostics
import Templates
import Testing

@Suite("Escaping by context")
struct ContextTests {
    @Test(
        "escapes for HTML",
        arguments: [
            ("<p>{{name}}</p>", "<p>a&lt;b&gt;&amp;&quot;&#39;</p>"),
            ("<p title='{{name}}'>", "<p title='a&lt;b&gt;&amp;&quot;&#39;'>"),
            ("<title>{{name}}</title>{{count}}", "<title>a&lt;b&gt;&amp;&quot;&#39;</title>1234"),
            ("<a href=\"{{url}}\">", "<a href=\"#\">"),
            ("<a href=\"/x?{{url}}\">", "<a href=\"/x?javascript:alert(1)\">"),
            ("<p{{#open}} class=\"x\"{{/open}}>", "<p class=\"x\">"),
            ("<input {{#open}}checked{{/open}}>", "<input checked>"),
            (
                "<script type=\"application/ld+json\">{\"a\":\"{{name}}\",\"b\":{{name}}}</script>{{count}}",
                #"<script type="application/ld+json">{"a":"a\u003cb\u003e\u0026\"'","b":"a\u003cb\u003e\u0026\"'"}</script>1234"#
            ),
        ]
    )
    func html(source: String, expected: String) throws {
        #expect(try render(source, .init(name: "a<b>&\"'", url: "javascript:alert(1)")) == expected)
    }

    @Test(
        "refuses what has no safe escape",
        arguments: [
            "<p class={{name}}>", "<{{name}}>", "<p {{name}}>", "<p {{name}}=\"a\">", "<p onclick=\"{{name}}\">",
            "<p style=\"{{name}}\">", "<style>{{name}}</style>", "<script>{{name}}</script>", "<!-- {{name}} -->",
            "<iframe srcdoc=\"{{name}}\"></iframe>", "<{{#open}}p{{/open}}>", "<p>{{#open}}<b title=\"{{/open}}",
            "<title><b>{{name}}</title>", "<script type=\"{{name}}\"></script>", "<p title=\"{{name}}",
            "<meta http-equiv=\"refresh\" content=\"{{name}}\">", "{{{name}}}", "<p title=\"{{{about}}}\">",
        ]
    )
    func refusals(source: String) {
        #expect(!faults(of: source).isEmpty)
    }

    @Test(
        "escapes for JSON",
        arguments: [
            ("{\"a\":\"{{name}}\"}", #"{"a":"a\u003cb\u003e\u0026\"'"}"#),
            (
                "[{{name}},{{count}},{{average}},{{open}},{{date}},{{tags}}]",
                #"["a\u003cb\u003e\u0026\"'",1234,4.27,true,"2026-05-04T13:37:00Z",["a","b \u0026 c"]]"#
            ),
            ("{{{json-ld}}}", #"{"a":1}"#),
        ]
    )
    func json(source: String, expected: String) throws {
        #expect(try render(source, as: .json, .init(name: "a<b>&\"'")) == expected)
    }

    @Test("escapes for XML, and drops what XML forbids")
    func xml() throws {
        let model = ShopModel(name: "a\u{1}\u{FFFE}<\r\n\"")
        #expect(
            try render("<a b=\"{{name}}\">{{name}}</a>", as: .xml, model)
                == "<a b=\"a&lt;&#13;&#10;&quot;\">a&lt;&#13;\n&quot;</a>"
        )
    }

    @Test("quotes for CSV, and keeps formulas from running")
    func csv() throws {
        let model = ShopModel(name: "=1+\"2\"")
        #expect(
            try render("{{name}},\"{{name}}\",{{count}}\r\n", as: .csv, model)
                == "\"'=1+\"\"2\"\"\",\"'=1+\"\"2\"\"\",1234\r\n"
        )
    }

    @Test("JSON and SVG have their place within HTML, as partials")
    func mixedFormats() throws {
        let partials = ["a.jsonld": "{\"name\":{{name}}}", "b.svg": "<svg><title>{{name}}</title></svg>"]
        let source = "<script type=\"application/ld+json\">{{> a.jsonld}}</script>{{> b.svg}}"
        #expect(
            try render(source, .init(name: "</script>"), partials: partials)
                == #"<script type="application/ld+json">{"name":"\u003c/script\u003e"}</script>"#
                + "<svg><title>&lt;/script&gt;</title></svg>"
        )
        #expect(faults(of: "{{> a.jsonld}}", partials: partials).map(\.rule) == ["format"])
    }

    @Test("text without an escape for its place is refused within phrases, too")
    func phrases() {
        #expect(faults(of: "{\"a\":{{t.hello}}}", as: .json).map(\.rule) == ["unsafe-place"])
        #expect(faults(of: "<p class={{t.hello}}>").map(\.rule).contains("unsafe-place"))
        #expect(faults(of: "<style>{{t.-tag}}</style>").map(\.rule) == ["unsafe-place"])
    }
}
