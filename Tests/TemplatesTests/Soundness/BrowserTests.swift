import Foundation
import Specification
import Templates
import Testing

@Suite(
    "Soundness: what a browser makes of hostile texts",
    .serialized,
    .enabled(if: Browser.chosen != nil, "no browser: `make browser-test` brings one")
)
struct BrowserTests {
    /// The corpus, and some texts that are made of its parts.
    static let texts: [String] = {
        var numbers = SeededNumbers(seed: 20_261_122)
        return HostileText.corpus + (0..<60).map { _ in HostileText.random(using: &numbers) }
    }()

    /// Every slot there is, with scripts of the test at both ends of the page.
    static let page = """
        <!DOCTYPE html><html><head><script>\(Browser.guardScript)</script>
        <title>x{{name}}</title><meta name="description" content="{{name}}">
        <script type="application/ld+json">{"a":"{{name}}","b":{{name}},"c":{{tags}}}</script></head><body>
        <p>a {{name}} b</p><p title="{{name}}" class='c {{name}}' data-x="{{name}}">{{name | lines}}</p>
        <a href="{{name}}">1</a><a href='x{{name}}'>2</a><a href="{{#open}}{{name}}{{/open}}">3</a><img alt="{{name}}">
        <textarea rows="2">x{{name}}</textarea><svg><title>{{name}}</title><text fill="{{name}}">{{name}}</text></svg>
        <table><tr><td>{{name}}</td></tr></table><select><option value="{{name}}">x{{name}}</option></select>
        <pre>x{{name}}</pre><b class="{{name | class}}">{{name | truncate: 9}}</b><input value="{{name}}">
        {{#tags}}<i>{{.}}</i>{{/tags}}<script>\(Browser.reportScript)</script></body></html>
        """

    /// Without a document type a browser reads HTML by older rules.
    static let quirks = """
        <script>\(Browser.guardScript)</script><table><caption>{{name}}</caption><td title='{{name}}'>{{name}}</table>
        <ul><li>{{name}}<li><a href="{{name}}" title="{{name}}">{{name}}</a></ul><p>{{name}}<p>{{name}}
        <script>\(Browser.reportScript)</script>
        """

    static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg"><script>\(Browser.guardScript)</script><title>{{name}}</title>
        <g id="{{name}}"><text fill="{{name}}">{{name}}</text></g><script>\(Browser.reportScript)</script></svg>
        """

    /// The templates by name, with what they are.
    static let templates = ["page": (TemplateFormat.html, page), "quirks": (.html, quirks), "picture": (.svg, svg)]

    @Test(
        "the page has the structure it has with harmless text, no script runs, and links go where links may go",
        arguments: templates.keys.sorted()
    )
    func structure(name: String) async throws {
        let (format, source) = try #require(Self.templates[name])
        let template = try TemplateLibrary(["page.\(format.rawValue)": source])
            .template("page.\(format.rawValue)", for: ShopModel.self, in: .german)
        let reports = try await load(try (["harmless"] + Self.texts).map { try bytes(template, $0) }, as: format)
        let harmless = try #require(reports.first)
        #expect(harmless.outline.contains(" script /script"))
        #expect(reports.map(\.page) == Array(0...Self.texts.count))
        for (report, text) in zip(reports.dropFirst(), Self.texts) {
            #expect(report.outline == harmless.outline, "\(text.debugDescription)")
            #expect(report.intrusions == 0, "\(text.debugDescription)")
            for scheme in report.schemes {
                // A link within the site has the scheme of the page; one that is no URL has none, and goes nowhere.
                #expect(
                    ["file:", ":", "http:", "https:", "mailto:", "tel:"].contains(scheme),
                    "\(text.debugDescription)"
                )
            }
        }
    }

    @Test("a page that escapes nothing is found out")
    func control() async throws {
        let texts = ["harmless", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"]
        let pages = texts.map { Array(Self.quirks.replacing("{{name}}", with: $0).utf8) }
        let reports = try await load(pages, as: .html)
        #expect(reports.map { $0.intrusions > 0 } == [false, true, true])
        #expect(Set(reports.map(\.outline)).count == 3)
        let link = Self.quirks.replacing("{{name}}", with: "javascript:alert(1)")
        #expect(try await load([Array(link.utf8)], as: .html).first?.schemes == ["javascript:"])
    }

    private func load(_ pages: [[UInt8]], as format: TemplateFormat) async throws -> [Browser.Report] {
        let browser = try #require(Browser.chosen)
        return try await withTemporaryFolder { folder in
            try browser.load(pages.map { Browser.Page(fileExtension: format.rawValue, bytes: $0) }, in: folder)
        }
    }

    private func bytes(_ template: Template<ShopModel>, _ text: String) throws -> [UInt8] {
        var output: [UInt8] = []
        try template.render(ShopModel(name: text, tags: [text, "x"]), into: &output)
        return output
    }
}
