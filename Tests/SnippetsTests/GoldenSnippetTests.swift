import Snippets
import Specification
import Testing

@Suite("Rendered snippets")
struct GoldenSnippetTests {
    @Test(
        "a product looks as its golden files do",
        arguments: [
            ("ordinary", "en", Samples.ordinary), ("ordinary", "de", Samples.ordinary),
            ("hostile", "en", Samples.hostile),
            ("unreviewed", "en", Samples.unreviewed), ("unreviewed", "de", Samples.unreviewed),
        ]
    )
    func product(_ name: String, _ tag: String, _ input: ProductSnippetInput) throws {
        for snippet in try Samples.renderer(tag).render(product: input) {
            try Golden.expect(snippet.bytes, matches: "\(name)-\(tag)/\(snippet.name)")
        }
    }

    @Test("the shop looks as its golden files do", arguments: ["en", "de"])
    func shop(_ tag: String) throws {
        for snippet in try Samples.renderer(tag).render(shop: Samples.shop) {
            try Golden.expect(snippet.bytes, matches: "shop-\(tag)/\(snippet.name)")
        }
    }

    @Test("eKomi's widget waits for a click where the storefront wants it to ask first")
    func consent() throws {
        var context = Samples.context
        context.widgets.ekomiAsksFirst = true
        let snippets = try Samples.renderer("de", context: context).render(widget: Samples.widget)
        let html = String(decoding: try #require(snippets.first).bytes, as: UTF8.self)
        #expect(
            html.contains("<button type=\"button\" data-starling-consent>Bewertungen von eKomi laden</button></div>")
        )
    }

    @Test("eKomi's widget keeps its token and loses its inline script, draft mode and repeated id")
    func widget() throws {
        let snippets = try Samples.renderer("de").render(widget: Samples.widget)
        #expect(snippets.map(\.name) == ["widget.html"])
        for snippet in snippets { try Golden.expect(snippet.bytes, matches: "widget-de/\(snippet.name)") }
    }
}
