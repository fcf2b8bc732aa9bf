import Foundation
import Specification
import Templates
import Testing

@Suite("Rendering")
struct RenderingTests {
    @Test("output beyond its bound is an error, and nothing is appended")
    func outputLimit() throws {
        let template = try TemplateLibrary(["a.txt": "{{#reviews}}{{text}}{{/reviews}}"])
            .template("a.txt", for: ShopModel.self, in: .german)
        let model = ShopModel(
            reviews: Array(repeating: ReviewModel(text: String(repeating: "x", count: 100)), count: 100)
        )
        var output = Array("before".utf8)
        #expect(throws: RenderingError.outputTooLarge(template: "a.txt", limit: 9000)) {
            try template.render(model, into: &output, limits: RenderingLimits(outputSize: 9000))
        }
        #expect(output == Array("before".utf8))
        try template.render(model, into: &output)
        #expect(output.count == 10_006)
    }

    @Test("recursion beyond its bound is an error")
    func recursionLimit() throws {
        var node = NodeModel(name: "leaf")
        for _ in 0..<150 { node = NodeModel(name: "n", children: [node]) }
        let library = TemplateLibrary([
            "tree.html": "{{#nodes}}{{> node.html}}{{/nodes}}",
            "node.html": "{{label}}{{#children}}{{> node.html}}{{/children}}",
        ])
        let template = try library.template("tree.html", for: ShopModel.self, in: .german)
        var output: [UInt8] = []
        #expect(throws: RenderingError.recursionTooDeep(template: "tree.html", limit: 100)) {
            try template.render(ShopModel(nodes: [node]), into: &output)
        }
        try template.render(ShopModel(nodes: [node]), into: &output, limits: RenderingLimits(recursionDepth: 200))
        #expect(String(decoding: output, as: UTF8.self) == String(repeating: "n", count: 150) + "leaf")
    }

    @Test("fields that a template does not name are not read")
    func unreadFields() throws {
        struct Page: TemplateModel {
            var title: String
            static let modelName = "page"
            static let fields: [Field<Page>] = [
                .text("title", "The title.") { $0.title },
                .text("body", "Never named.") { _ in
                    Issue.record("the body was read")
                    return nil
                },
            ]
        }
        let template = try TemplateLibrary(["a.txt": "{{title}}"]).template("a.txt", for: Page.self, in: .german)
        var output: [UInt8] = []
        try template.render(Page(title: "x"), into: &output)
        #expect(output == Array("x".utf8))
    }

    @Test("templates render on many threads at once")
    func threads() async throws {
        let template = try TemplateLibrary(["a.html": "{{#reviews}}{{title}} {{-index}} {{/reviews}}"])
            .template("a.html", for: ShopModel.self, in: .german)
        await withTaskGroup(of: String.self) { group in
            for number in 0..<50 {
                group.addTask {
                    var output: [UInt8] = []
                    let model = ShopModel(reviews: [ReviewModel(title: "\(number)")])
                    do { try template.render(model, into: &output) } catch { return "\(error)" }
                    return String(decoding: output, as: UTF8.self)
                }
            }
            var shown: Set<String> = []
            for await text in group { shown.insert(text) }
            #expect(shown == Set((0..<50).map { "\($0) 1 " }))
        }
    }

    @Test(
        "numbers and dates at the edges are shown or left out, never a crash",
        arguments: [
            Double.nan, .infinity, -.infinity, 0, -0.0, 1e300, -1e300, .leastNonzeroMagnitude, 1e15, 123_456_789.125,
        ]
    )
    func edges(number: Double) throws {
        let model = ShopModel(
            count: number < 0 ? .min : .max,
            average: number,
            share: number,
            date: Date(timeIntervalSince1970: number)
        )
        let source =
            "{{count}} {{count | number}} {{count | plural: count}} {{average}} {{average | number}} "
            + "{{average | number: 6}} {{share | percent: 6}} {{date}} {{date | date}} {{average | class}}"
        #expect(try render(source, model).hasPrefix("\(model.count ?? 0) "))
        _ = try JSONSerialization.jsonObject(with: Data(render("[{{average}},{{date}}]", as: .json, model).utf8))
    }

    @Test(
        "numbers round half away from zero, as they read",
        arguments: [
            (4.35, "4,4"), (4.25, "4,3"), (4.45, "4,5"), (-4.25, "-4,3"), (4.0, "4,0"), (0.04, "0,0"), (-0.04, "0,0"),
            (1234.56, "1.234,6"), (999.95, "1.000,0"), (1_234_567, "1.234.567,0"),
        ]
    )
    func rounding(number: Double, expected: String) throws {
        #expect(try render("{{average | number: 1}}", ShopModel(average: number)) == expected)
    }

    @Test(
        "days are those of the calendar",
        arguments: [
            (0.0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
            (1_709_164_800.999, "2024-02-29T00:00:00Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
        ]
    )
    func days(seconds: Double, expected: String) throws {
        #expect(try render("{{date}}", ShopModel(date: Date(timeIntervalSince1970: seconds))) == expected)
    }
}

@Suite("Templates that stream")
struct StreamTests {
    let source = """
        <feed><name>{{name}}</name>
        {{#entries}}
        <entry>{{title}} of {{name}}{{#reply}}, {{text}}{{/reply}}</entry>
        {{/entries}}
        <count>{{count}}</count></feed>

        """

    private func stream(_ source: String) throws -> StreamTemplate<ShopModel, ReviewModel> {
        try TemplateLibrary(["feed.xml": source]).stream("feed.xml", section: "entries", in: .german)
    }

    @Test("write a beginning, each item, and an end")
    func parts() throws {
        let template = try stream(source)
        let head = ShopModel(name: "A & B", count: 2)
        var output: [UInt8] = []
        try template.begin(head, into: &output)
        var items = template.items(of: head)
        var (first, second) = (ReviewModel(title: "One", reply: nil), ReviewModel(title: "<Two>"))
        try items.render(&first, into: &output)
        try items.render(&second, into: &output)
        try template.end(head, into: &output)
        #expect(
            String(decoding: output, as: UTF8.self) == """
                <feed><name>A &amp; B</name>
                <entry>One of A &amp; B</entry>
                <entry>&lt;Two&gt; of A &amp; B, Thanks</entry>
                <count>2</count></feed>

                """
        )
    }

    @Test("read the texts of an item from bytes lent with it, and lay out what items share once")
    func lentTexts() throws {
        let source = """
            <a>{{#entries}}<b>{{title}}{{#has-tags}}{{#tags}}<i>{{.}}</i>{{/tags}}{{/has-tags}}{{#shops}}{{name}},{{/shops}}</b>
            {{/entries}}</a>
            """
        let template: StreamTemplate<ShopModel, LentModel> = try TemplateLibrary(["feed.xml": source])
            .stream("feed.xml", section: "entries", in: .german)
        var items = template.items(of: ShopModel(name: "", count: 0))
        var output: [UInt8] = []
        let bytes = Array("one<two".utf8)
        let places = [4..<7, 0..<1, 1..<3, 6..<9]
        func render(_ item: LentModel) throws {
            var item = item
            try bytes.withUnsafeBufferPointer { bytes in
                try places.withUnsafeBufferPointer { places in
                    try items.render(&item, lending: LentTexts(bytes, places: places), into: &output)
                }
            }
        }
        items.share([ShopModel(name: "A", count: 1), ShopModel(name: "B", count: 2)])
        try render(LentModel(title: 0..<3, tags: 0..<1))
        try render(LentModel(title: nil, tags: 0..<0))
        items.share([ShopModel(name: "C", count: 3)])
        try render(LentModel(title: 3..<5, tags: 1..<5))
        try render(LentModel(title: 6..<8, tags: 0..<0))
        // What does not lie among the bytes is not there.
        #expect(
            String(decoding: output, as: UTF8.self) == """
                <b>one<i>two</i>A,B,</b>
                <b>A,B,</b>
                <b>&lt;t<i>o</i><i>ne</i><i></i><i></i>C,</b>
                <b>C,</b>

                """
        )
    }

    @Test(
        "have their section once, outside of all others",
        arguments: [
            "<a/>", "{{#open}}{{#entries}}{{/entries}}{{/open}}", "{{#entries}}{{/entries}}{{#entries}}{{/entries}}",
            "{{^entries}}{{/entries}}", "{{#entries}}{{-index}}{{/entries}}", "{{#entries}}<a>{{/entries}}<b",
            "{{#entries}}<a b=\"{{/entries}}",
        ]
    )
    func refusals(source: String) {
        #expect(throws: TemplateError.self) { try stream(source) }
    }
}

@Suite("Libraries of templates")
struct LibraryTests {
    @Test("the first folder that holds a template wins")
    func folders() async throws {
        try await withTemporaryFolder { folder in
            let (theme, defaults) = (folder.appending(path: "theme"), folder.appending(path: "defaults"))
            for (file, text) in [
                (theme.appending(path: "partials/a.html.mustache"), "theme"),
                (defaults.appending(path: "partials/a.html.mustache"), "default"),
                (defaults.appending(path: "b.html.mustache"), "{{> partials/a.html}}"),
                (defaults.appending(path: "notes.txt"), "no template"),
            ] {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(text.utf8).write(to: file)
            }
            let library = try TemplateLibrary(folders: [theme, defaults])
            #expect(library.sources.keys.sorted() == ["b.html", "partials/a.html"])
            let template = try library.template("b.html", for: ShopModel.self, in: .german)
            var output: [UInt8] = []
            try template.render(ShopModel(), into: &output)
            #expect(String(decoding: output, as: UTF8.self) == "theme")
            #expect(throws: TemplateError.self) { try TemplateLibrary(folders: [folder.appending(path: "missing")]) }
        }
    }

    @Test("the fingerprint changes with what the output depends on, and with nothing else")
    func fingerprints() throws {
        func fingerprint(_ sources: [String: String], _ localization: Localization = .german) throws -> UInt64 {
            try TemplateLibrary(sources).template("a.html", for: ShopModel.self, in: localization).fingerprint
        }
        let sources = ["a.html": "{{> b.html}}{{t.hello}}{{< c.html}}{{/c.html}}", "b.html": "b", "c.html": "c"]
        let original = try fingerprint(sources)
        #expect(try fingerprint(sources) == original)
        #expect(try fingerprint(sources.merging(["unused.html": "x"]) { $1 }) == original)
        for name in sources.keys {
            #expect(try fingerprint(sources.merging([name: (sources[name] ?? "") + "!"]) { $1 }) != original)
        }
        var localization = Localization.german
        localization.phrases["count"] = Phrase("not used")
        #expect(try fingerprint(sources, localization) == original)
        localization.phrases["hello"] = Phrase("used")
        #expect(try fingerprint(sources, localization) != original)
        localization = .german
        localization.decimalSeparator = "·"
        #expect(try fingerprint(sources, localization) != original)
    }
}

/// A model whose texts lie elsewhere.
private struct LentModel: TemplateModel {
    let title: Range<Int>?
    let tags: Range<Int>

    static let modelName = "lent"
    static let fields: [Field<Self>] = [
        .text("title", "a title", \.title),
        .flag("has-tags", "whether there are tags", { !$0.tags.isEmpty }),
        .texts("tags", "tags", \.tags),
        .sharedList("shops", "shops", of: ShopModel.self),
    ]
}
