import Diagnostics
import Foundation
import Snippets
import Specification
import Testing

@Suite("The linter of pages")
struct PageLinterTests {
    private func rules(_ html: String, author: PageLinter.Author = .anybody) -> [String] {
        PageLinter(author: author).lint(html: Array(html.utf8), file: "page.html").map(\.rule)
    }

    private func page(_ json: String, body: String = "") -> String {
        "<!DOCTYPE html><title>x</title><script type=\"application/ld+json\">\(json)</script><body>\(body)"
    }

    private static let rating = """
        {"@type":"AggregateRating","ratingValue":4.3,"bestRating":5,"worstRating":1,"ratingCount":12}
        """

    private static func product(_ more: String) -> String {
        """
        {"@context":"https://schema.org","@type":"Product","name":"Boot",\(more)}
        """
    }

    @Test("finds nothing in a page that is right")
    func nothing() {
        let review = """
            {"@type":"Review","author":{"@type":"Person","name":"Anna B."},"datePublished":"2026-11-01T10:00:00Z",\
            "reviewBody":"Dry  feet\\nall day","reviewRating":\
            {"@type":"Rating","ratingValue":5,"bestRating":5,"worstRating":1}}
            """
        let json = Self.product(#""gtin":"4006381333931","aggregateRating":\#(Self.rating),"review":[\#(review)]"#)
        #expect(rules(page(json, body: "<p>Dry <b>feet</b><br>all day</p>")) == [])
    }

    @Test(
        "names the rule that structured data breaks",
        arguments: [
            ("product-name", #"{"@type":"Product","aggregateRating":\#(rating)}"#),
            ("product-content", product(#""sku":"1""#)),
            ("sku-white-space", product(#""sku":"a b","aggregateRating":\#(rating)"#)),
            ("gtin-digits", product(#""gtin13":"https://x","aggregateRating":\#(rating)"#)),
            ("rating-value", product(#""aggregateRating":{"@type":"AggregateRating","ratingCount":1}"#)),
            (
                "rating-value",
                product(#""aggregateRating":{"@type":"AggregateRating","ratingCount":1,"ratingValue":"4,3"}"#)
            ),
            (
                "rating-range",
                product(#""aggregateRating":{"@type":"AggregateRating","ratingCount":1,"ratingValue":0}"#)
            ),
            (
                "rating-range",
                product(#""aggregateRating":{"@type":"AggregateRating","ratingCount":1,"ratingValue":86}"#)
            ),
            (
                "rating-scale",
                product(#""aggregateRating":{"@type":"AggregateRating","ratingCount":1,"ratingValue":4}"#)
            ),
            (
                "rating-count",
                product(#""aggregateRating":{"@type":"AggregateRating","reviewCount":0,"ratingValue":4}"#)
            ),
            ("rating-count", product(#""aggregateRating":{"@type":"AggregateRating","ratingValue":4}"#)),
            ("review-author", product(#""review":{"@type":"Review"}"#)),
            ("review-author", product(#""review":{"@type":"Review","author":{"@type":"Person","name":""}}"#)),
            ("review-rating", product(#""review":{"@type":"Review","author":"A"}"#)),
            ("review-date", product(#""review":{"@type":"Review","author":"A","datePublished":"01.11.2026"}"#)),
            ("editorial-notes", product(#""review":{"@type":"Review","author":"A","positiveNotes":"x"}"#)),
            ("invisible-text", product(#""review":{"@type":"Review","author":"A","reviewBody":"Nowhere"}"#)),
            ("aggregate-missing", product(#""review":[{"@type":"Review"},{"@type":"Review"}]"#)),
            ("reviewed-item", #"{"@context":"https://schema.org","@type":"Review","author":"A"}"#),
            ("unknown-type", #"{"@type":"Produkt","name":"Boot","aggregateRating":\#(rating)}"#),
            ("unknown-property", product(#""aggregateRatings":\#(rating),"offers":{"@type":"Offer"}"#)),
            ("reviewed-item", rating),
            ("self-serving", #"{"@type":"OnlineStore","name":"S","aggregateRating":\#(rating)}"#),
            ("json-ld-syntax", #"{"@type":"Product",}"#),
            ("json-ld-syntax", #"{'@type':'Product'}"#),
            ("json-ld-syntax", ""),
        ]
    )
    func structuredData(_ rule: String, _ json: String) {
        #expect(rules(page(json)).contains(rule))
    }

    @Test("sees that a text ended its own script")
    func breakout() {
        let html = page(Self.product(#""review":{"@type":"Review","reviewBody":"</script><script>alert(1)</script>"}"#))
        #expect(rules(html).contains("script-breakout"))
        #expect(rules(page(Self.product(#""description":"<!-- <script>""#))).contains("script-breakout"))
    }

    @Test("sees two nodes that disagree about one product, in scripts of their own")
    func conflict() throws {
        let other = Self.rating.replacingOccurrences(of: "12", with: "136")
        let html = """
            <script type="application/ld+json">\(Self.product(#""aggregateRating":\#(Self.rating)"#))</script>
            <p>Boot</p>
            <script type="application/ld+json">
            \(Self.product(#""aggregateRating":\#(other)"#))
            </script>
            """
        let findings = PageLinter().lint(html: Array(html.utf8), file: "page.html")
        let finding = try #require(findings.first { $0.rule == "rating-conflict" })
        #expect(finding.severity == .error)
        #expect(finding.location?.line == 4)
        #expect(finding.location?.record == "Boot")
        #expect(finding.remedy?.isEmpty == false)
    }

    @Test("two nodes that agree should be joined by @id")
    func twice() {
        let node = Self.product(#""aggregateRating":\#(Self.rating)"#)
        let joined = Self.product(#""@id":"https://shop.example/#p","aggregateRating":\#(Self.rating)"#)
        #expect(rules(page("[\(node),\(node)]")) == ["product-twice"])
        #expect(rules(page("[\(joined),\(joined)]")) == [])
    }

    @Test("a node may leave its name to the node it is joined to")
    func joinedName() {
        let json = """
            {"@graph":[{"@type":"Product","@id":"#p","name":"Boot","offers":{"@type":"Offer"}},
            {"@type":"Product","@id":"#p","aggregateRating":\(Self.rating)}]}
            """
        #expect(rules(page(json)) == [])
    }

    @Test("text in script, style, template and hidden elements is not visible")
    func visibility() {
        let json = Self.product(
            #""aggregateRating":\#(Self.rating),"review":{"@type":"Review","author":"A","reviewBody":"Seen","#
                + #""reviewRating":{"@type":"Rating","ratingValue":5,"bestRating":5,"worstRating":1}}"#
        )
        for body in [
            "<template>Seen</template>", "<p hidden>Seen</p>", "<style>Seen</style>", "<script>Seen</script>",
            "<noscript>Seen</noscript>", "<p style=\"color: red; Display : none\">Seen</p>", "<!-- Seen -->",
            "<p>Se</p><p>en</p>",
        ] {
            #expect(rules(page(json, body: body)) == ["invisible-text"], "\(body)")
        }
        #expect(rules(page(json, body: "<div><p>Was <b>Se</b>en there</div>")) == [])
    }

    @Test("ids given twice are named with their place")
    func ids() throws {
        let html = "<p id=a>\n<p id=\"a\">"
        let finding = try #require(PageLinter().lint(html: Array(html.utf8), file: "f.html").first)
        #expect(finding.rule == "duplicate-id")
        #expect(finding.location == Location(file: "f.html", line: 2, column: 4))
    }

    @Test("inline handlers, styles and scripts are held against our own output only")
    func houseRules() {
        let html =
            "<p onclick=\"x()\" style=\"color:red\"><script>x()</script><style>p{}</style><script src=x></script>"
        #expect(rules(html) == [])
        #expect(
            rules(html, author: .starling) == ["inline-handler", "inline-style", "inline-style", "inline-script"]
        )
    }

    @Test("a page nested beyond reason is refused, not parsed")
    func nesting() {
        #expect(rules(String(repeating: "<div>", count: 20_000)) == ["page-too-large"])
        #expect(rules(String(repeating: "<br>", count: 20_000)) == [])
        #expect(rules(String(repeating: "<b></b>", count: 20_000)) == [])
    }

    @Test("a file of JSON-LD is linted with line and column")
    func jsonLD() throws {
        let json = "{\n  \"@type\": \"Product\",\n  \"name\": \"Boot\",\n  \"sku\": \"a b\", \"offers\": {}\n}"
        let finding = try #require(PageLinter().lint(jsonLD: Array(json.utf8), file: "p.jsonld").first)
        #expect(finding.rule == "sku-white-space")
        #expect(finding.location == Location(file: "p.jsonld", line: 4, column: 10, record: "Boot"))
    }

    @Test("whatever is cut off is linted without harm")
    func prefixes() throws {
        let renderer = try Samples.renderer()
        let snippets = try renderer.render(product: Samples.ordinary)
        let linter = PageLinter()
        for snippet in snippets where snippet.name == "product.jsonld" || snippet.name == "snippet.html" {
            for length in 0..<snippet.bytes.count {
                let bytes = Array(snippet.bytes.prefix(length))
                let findings =
                    snippet.name.hasSuffix("ld")
                    ? linter.lint(jsonLD: bytes, file: "cut") : linter.lint(html: bytes, file: "cut")
                if snippet.name.hasSuffix("ld"), length < snippet.bytes.count - 1 {
                    #expect(findings.contains { $0.rule == "json-ld-syntax" })
                }
            }
        }
    }

    @Test("a mistyped name is told the nearest there is; other vocabularies are left alone")
    func vocabulary() throws {
        let json = Self.product(#""aggregateRating":\#(Self.rating),"reviewz":1,"gs1:netContent":1"#)
        let findings = PageLinter().lint(jsonLD: Array(json.utf8), file: "p.jsonld")
        #expect(findings.map(\.rule) == ["unknown-property"])
        #expect(findings.first?.message.contains("did you mean 'review") == true)
    }

    @Test("eKomi's own widget beside a rating is a second set, unless it is the one that we cleaned")
    func ekomiWidget() {
        let node =
            #"{"@type":"Product","@id":"a","name":"A","aggregateRating":{"@type":"AggregateRating","#
            + #""ratingValue":4,"bestRating":5,"worstRating":1,"ratingCount":2}}"#
        let script = #"<script type="application/ld+json">\#(node)</script>"#
        func rules(_ html: String) -> [String] { PageLinter().lint(html: Array(html.utf8), file: "p").map(\.rule) }
        let widget = #"<div class="ekomi-widget-container ekomi-widget-sf1"></div>"#
        #expect(rules("<p>A</p>\(widget)\(script)") == ["ekomi-widget-markup"])
        #expect(rules("<p>A</p>\(script)") == [])
        #expect(rules("<p>A</p>\(widget)") == [])
        let cleaned = widget.replacing("></div>", with: " data-starling-token=\"sf1\"></div>")
        #expect(rules("<p>A</p>\(cleaned)\(script)") == [])
    }

    @Test("every rule is documented")
    func documented() throws {
        let file = Checkout.folder.appending(path: "templates/LINTING.md")
        var lines = [
            "# What the linter of pages looks for", "",
            "`starling lint FILE…` reads any page or JSON-LD, `starling check` all that is published. Each finding names",
            "its rule. An error is refused by search engines or browsers; a warning costs something.", "",
            "| rule | severity | what breaks it | what to do |", "|---|---|---|---|",
        ]
        for rule in LintRule.allCases {
            let house = rule.isHouseRule ? " (only in what Starling renders)" : ""
            lines.append("| `\(rule.rawValue)` | \(rule.severity) | \(rule.summary)\(house). | \(rule.remedy). |")
        }
        let text = lines.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["STARLING_UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        } else {
            #expect(try String(contentsOf: file, encoding: .utf8) == text)
        }
    }

    @Test("every rule says what to do")
    func remedies() {
        for rule in LintRule.allCases {
            #expect(!rule.remedy.isEmpty && !rule.remedy.hasSuffix("."), "\(rule.rawValue)")
        }
    }
}
