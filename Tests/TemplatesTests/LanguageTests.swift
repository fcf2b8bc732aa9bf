import Foundation
import Templates
import Testing

@Suite("The template language")
struct LanguageTests {
    @Test(
        "shows values",
        arguments: [
            ("{{count}} {{average}} {{open}}", "1234 4.27 true"),
            ("{{date}}", "2026-05-04T13:37:00Z"),
            ("{{best.title}}: {{best.reply.text}}", "Best: Thanks"),
            ("{{! comment }}{{{about}}}", "<p>fine</p>"),
            ("{{&about}}", "<p>fine</p>"),
            ("{{about}}", "&lt;p&gt;fine&lt;/p&gt;"),
            ("{{=<% %>=}}<% count %>{{count}}", "1234{{count}}"),
        ]
    )
    func values(source: String, expected: String) throws {
        #expect(try render(source) == expected)
    }

    @Test(
        "opens sections",
        arguments: [
            ("{{#reviews}}{{title}};{{/reviews}}", "First;Second;"),
            ("{{#reviews}}{{#reply}}{{text}}{{/reply}}{{^reply}}none{{/reply}};{{/reviews}}", "Thanks;none;"),
            ("{{#tags}}[{{.}}]{{/tags}}", "[a][b &amp; c]"),
            ("{{#open}}{{count}}{{/open}}{{^open}}closed{{/open}}", "1234"),
            ("{{#count}}has {{.}}{{/count}}", "has 1234"),
            (
                "{{#best}}{{title}} of {{name}}{{/best}}",
                "Best of Tom &amp; Jerry&#39;s &lt;b&gt;&quot;shop&quot;&lt;/b&gt;"
            ),
            ("{{#reviews}}{{-index}}{{#-first}}!{{/-first}}{{^-last}}, {{/-last}}{{/reviews}}", "1!, 2"),
            ("{{#reviews}}{{#reply}}{{-index}}{{/reply}}{{/reviews}}", "1"),
            ("{{^nodes}}no nodes{{/nodes}}", "no nodes"),
            ("{{#best.reply}}{{text}}{{/best.reply}}", "Thanks"),
            ("a\n{{#open}}\nb\n{{/open}}\nc\n", "a\nb\nc\n"),
        ]
    )
    func sections(source: String, expected: String) throws {
        #expect(try render(source) == expected)
    }

    @Test("a number is truthy when it is there, an empty text is not")
    func truth() throws {
        var model = ShopModel(name: "", count: 0, average: nil)
        #expect(try render("{{#count}}yes{{/count}}{{#name}}no{{/name}}{{#average}}no{{/average}}", model) == "yes")
        model.best = nil
        #expect(try render("{{best.title}}{{best.reply.text}}{{#best.reply}}no{{/best.reply}}", model) == "")
    }

    @Test(
        "formats in the locale",
        arguments: [
            ("{{count | number}}", "1.234"), ("{{average | number: 1}}", "4,3"), ("{{average | number}}", "4,27"),
            ("{{share | percent}}", "88\u{A0}%"), ("{{share | percent: 1}}", "87,5\u{A0}%"),
            ("{{date | date}}", "4. Mai 2026"), ("{{date | date: short}}", "04.05.2026"),
            ("{{date | iso8601: date}}", "2026-05-04"), ("{{name | class}}", "tom-jerry-s-b-shop-b"),
            ("{{average | class}}", "4-27"), ("{{name | truncate: 7}}", "Tom &amp;…"),
            ("{{#best}}{{text | lines}}{{/best}}", "Good<br>thing"),
            ("{{t.hello}}", "Hallo, Tom &amp; Jerry&#39;s &lt;b&gt;&quot;shop&quot;&lt;/b&gt;"),
            (
                "<p title=\"{{t.hello}}\">",
                "<p title=\"Hallo, Tom &amp; Jerry&#39;s &lt;b&gt;&quot;shop&quot;&lt;/b&gt;\">"
            ),
            ("{{count | plural: count}}", "1.234 Bewertungen"),
            ("<html lang=\"{{t.-tag}}\" dir=\"{{t.-direction}}\">", "<html lang=\"de-DE\" dir=\"ltr\">"),
        ]
    )
    func formats(source: String, expected: String) throws {
        #expect(try render(source) == expected)
    }

    @Test("takes the form of a phrase that the number wants")
    func plural() throws {
        #expect(try render("{{count | plural: count}}", .init(count: 1)) == "eine Bewertung")
        #expect(try render("[{{count | plural: count}}]", .init(count: nil)) == "[]")
    }

    @Test("puts partials in, with the indentation of their line")
    func partials() throws {
        let partials = ["item.html": "<li>\n{{title}}\n</li>\n"]
        let source = "<ul>\n{{#reviews}}\n  {{> item.html}}\n{{/reviews}}\n</ul>\n"
        let expected = "<ul>\n  <li>\n  First\n  </li>\n  <li>\n  Second\n  </li>\n</ul>\n"
        #expect(try render(source, partials: partials) == expected)
    }

    @Test("replaces the blocks of a parent")
    func inheritance() throws {
        let partials = ["page.html": "<title>{{$title}}Shop{{/title}}</title>\n{{$body}}{{/body}}"]
        let source = "{{< page.html}}{{$title}}{{name}}{{/title}}{{/page.html}}"
        #expect(try render(source, .init(name: "X"), partials: partials) == "<title>X</title>\n")
        #expect(try render("{{> page.html}}", partials: partials) == "<title>Shop</title>\n")
    }

    @Test("lets a partial include itself within a list of its own kind")
    func recursion() throws {
        let tree = NodeModel(name: "a", children: [NodeModel(name: "b", children: [NodeModel(name: "c")])])
        let partials = ["node.html": "({{label}}{{#children}}{{> node.html}}{{/children}})"]
        let source = "{{#nodes}}{{> node.html}}{{/nodes}}"
        #expect(try render(source, .init(nodes: [tree, NodeModel(name: "d")]), partials: partials) == "(a(b(c)))(d)")
    }

    @Test("chooses a partial out of a closed set")
    func dynamicPartials() throws {
        let partials = ["list.html": "a list", "grid.html": "a grid of {{count}}"]
        #expect(try render("<p>{{> *layout}}</p>", partials: partials) == "<p>a grid of 1234</p>")
        #expect(try render("<p>{{> *layout}}</p>", .init(layout: nil), partials: partials) == "<p></p>")
    }
}

func render(_ source: String, _ model: ShopModel, partials: [String: String] = [:]) throws -> String {
    try render(source, as: .html, model, partials: partials)
}
