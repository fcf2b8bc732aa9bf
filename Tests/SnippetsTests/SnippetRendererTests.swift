import Diagnostics
import Foundation
import Reviews
import Snippets
import Templates
import Testing

@Suite("The renderer of snippets")
struct SnippetRendererTests {
    private func text(_ name: String, of snippets: [RenderedSnippet]) throws -> String {
        let snippet = try #require(snippets.first { $0.name == name })
        return String(decoding: snippet.bytes, as: UTF8.self)
    }

    @Test("renders every file of a product, each with its media type")
    func files() throws {
        let snippets = try Samples.renderer().render(product: Samples.ordinary)
        #expect(
            snippets.map(\.name) == [
                "stars.html", "mini.html", "summary.html", "reviews.html", "snippet.html", "index.html",
                "product.jsonld",
                "stars.svg", "product.json",
            ]
        )
        #expect(
            snippets.map(\.mediaType) == Array(repeating: "text/html; charset=utf-8", count: 6) + [
                "application/ld+json", "image/svg+xml", "application/json",
            ]
        )
    }

    @Test("no output of ours breaks a rule of ours, in any language", arguments: LocaleReader.tags)
    func ownRules(_ tag: String) throws {
        let renderer = try Samples.renderer(tag)
        let linter = PageLinter(author: .starling)
        let products = try [Samples.ordinary, Samples.hostile, Samples.unreviewed].flatMap(renderer.render(product:))
        let others = try renderer.render(shop: Samples.shop) + renderer.render(widget: Samples.widget)
        for snippet in products + others {
            let findings = linter.lint(snippet, file: snippet.name)
            #expect(findings.map(\.description) == [])
        }
    }

    @Test("fills 86 % of the stars for 4.3, and says so in words")
    func fractions() throws {
        let stars = try text("stars.html", of: Samples.renderer("de").render(product: Samples.ordinary))
        #expect(stars.contains("width=\"86%\""))
        #expect(stars.contains("role=\"img\" aria-label=\"4,3 von 5 Sternen\""))
        #expect(stars.contains("1.234 Bewertungen"))
    }

    @Test("every output of a product carries the same count and average")
    func oneModel() throws {
        let snippets = try Samples.renderer().render(product: Samples.ordinary)
        for name in ["stars.html", "summary.html", "snippet.html", "index.html"] {
            let html = try text(name, of: snippets)
            #expect(html.contains("4.3 out of 5 stars") && html.contains("1,234 ratings"), "\(name)")
        }
        for name in ["snippet.html", "index.html", "product.jsonld"] {
            let json = try text(name, of: snippets)
            #expect(json.contains("\"ratingValue\":4.3,"), "\(name)")
            #expect(json.contains("\"ratingCount\":1234,\"reviewCount\":1187"), "\(name)")
        }
        #expect(try text("stars.svg", of: snippets).contains("4.3 out of 5 stars"))
    }

    @Test("a snippet marks up what it shows: the aggregate, and no review")
    func nothingInvisible() throws {
        let snippet = try text("snippet.html", of: Samples.renderer().render(product: Samples.ordinary))
        #expect(snippet.contains("aggregateRating"))
        #expect(!snippet.contains("reviewBody") && !snippet.contains("offers"))
    }

    @Test("names, mail addresses and telephone numbers stay in")
    func personalData() throws {
        for snippet in try Samples.renderer().render(product: Samples.ordinary) {
            let text = String(decoding: snippet.bytes, as: UTF8.self)
            for secret in ["Bergström", "jonas@", "0171", "الأحمد"] {
                #expect(!text.contains(secret), "\(snippet.name)")
            }
        }
    }

    @Test("a reply keeps the merchant's links, and loses the customer's address")
    func replies() throws {
        var input = Samples.ordinary
        input.reviews[0].replies = [
            Reply(text: "Dear anna@mail.example, see https://shop.example/guide/12345678 or call +49 171 2345678.")
        ]
        let html = try text("reviews.html", of: Samples.renderer().render(product: input))
        #expect(html.contains("Dear ***, see https://shop.example/guide/12345678 or call ***."))
    }

    @Test("without ratings there is a text or nothing, and no claim")
    func empty() throws {
        var context = Samples.context
        let texts = try Samples.renderer("de").render(product: Samples.unreviewed)
        #expect(try text("stars.html", of: texts).contains("Noch keine Bewertungen"))
        context.emptyState = .nothing
        let nothing = try Samples.renderer("de", context: context).render(product: Samples.unreviewed)
        #expect(try text("stars.html", of: nothing) == "")
        #expect(try text("snippet.html", of: nothing) == "")
        for snippet in texts + nothing {
            let text = String(decoding: snippet.bytes, as: UTF8.self)
            #expect(!text.contains("ld+json") && !text.contains("aggregateRating"), "\(snippet.name)")
        }
        #expect(!texts.contains { $0.name == "product.jsonld" })
    }

    @Test("a product without a name is shown but not marked up")
    func nameless() throws {
        var input = Samples.ordinary
        input.product.name = " \n"
        let snippets = try Samples.renderer().render(product: input)
        #expect(!snippets.contains { $0.name == "product.jsonld" })
        for name in ["snippet.html", "index.html"] { #expect(try !text(name, of: snippets).contains("ld+json")) }
    }

    @Test("the shop's own rating is text for people, and marked up only where somebody insists")
    func selfServing() throws {
        var context = Samples.context
        let quiet = try Samples.renderer().render(shop: Samples.shop)
        #expect(!quiet.contains { $0.name == "shop.jsonld" })
        for snippet in quiet { #expect(!String(decoding: snippet.bytes, as: UTF8.self).contains("ld+json")) }
        context.marksUpShopRating = true
        let loud = try Samples.renderer(context: context).render(shop: Samples.shop)
        #expect(try text("shop.jsonld", of: loud).contains("\"@type\":\"OnlineStore\""))
        #expect(try text("snippet.html", of: loud).contains("\"ratingValue\":4.78"))
    }

    @Test("a list holds as many reviews as a page, and says how many more there are")
    func pages() throws {
        var context = Samples.context
        context.reviewsPerPage = 2
        let snippets = try Samples.renderer(context: context).render(product: Samples.ordinary)
        let html = try text("reviews.html", of: snippets)
        #expect(html.components(separatedBy: "<article").count == 3)
        #expect(html.contains("href=\"https://reviews.shop.example/main/p/4711/index.html\""))
        #expect(html.contains("1,185 more reviews"))
    }

    @Test("replies and reviews are Markdown only where the storefront says so")
    func markdown() throws {
        var context = Samples.context
        let plain = try text("reviews.html", of: Samples.renderer().render(product: Samples.ordinary))
        #expect(plain.contains("See you on the *next* trail."))
        context.markdown = MarkdownPolicy(replies: true, reviews: true)
        var input = Samples.ordinary
        input.reviews[0].text = "Not **one** blister <script>alert(1)</script>"
        let snippets = try Samples.renderer(context: context).render(product: input)
        let html = try text("reviews.html", of: snippets)
        #expect(html.contains("See you on the <em>next</em> trail."))
        #expect(html.contains("Not <strong>one</strong> blister alert(1)"))
        #expect(try text("product.jsonld", of: snippets).contains("Not one blister alert(1)"))
    }

    @Test("text of another language says which; its direction is its own")
    func languages() throws {
        let html = try text("reviews.html", of: Samples.renderer("en").render(product: Samples.ordinary))
        #expect(html.components(separatedBy: "lang=\"ar\"").count == 3)
        #expect(html.contains("lang=\"ar\""))
        #expect(html.contains("<p dir=\"auto\">التوصيل"))
    }

    @Test("a fingerprint changes with the storefront, and with nothing that is the same")
    func fingerprints() throws {
        var context = Samples.context
        let one = try Samples.renderer()
        #expect(try Samples.renderer().productFingerprints == one.productFingerprints)
        context.shopName = "Another"
        let other = try Samples.renderer(context: context)
        #expect(other.productFingerprints != one.productFingerprints)
        #expect(other.shopFingerprint != one.shopFingerprint)
        #expect(other.widgetFingerprint != one.widgetFingerprint)
        #expect(try Samples.renderer("de").productFingerprints != one.productFingerprints)
    }

    @Test("faults of several templates are reported together")
    func faults() throws {
        let sources = SnippetFile.product.map { ($0.template, TemplateLibrary.Source(file: $0.template, text: [])) }
        var library = Dictionary(uniqueKeysWithValues: sources)
        let faulty = Array("<p>\n{{nonsense}}</p>".utf8)
        library["product/stars.html"] = TemplateLibrary.Source(file: "stars.html.mustache", text: faulty)
        library["product/summary.html"] = TemplateLibrary.Source(file: "summary.html.mustache", text: faulty)
        let error = #expect(throws: TemplateError.self) {
            _ = try SnippetRenderer(
                library: TemplateLibrary(sources: library),
                localization: LocaleReader.localization("en"),
                context: Samples.context
            )
        }
        let files = Set((error?.findings ?? []).compactMap(\.location).map(\.file))
        #expect(files.isSuperset(of: ["stars.html.mustache", "summary.html.mustache"]))
    }

    @Test("widget code that is not eKomi's renders nothing", arguments: ["", "<script>alert(1)</script>"])
    func foreignWidgets(_ html: String) throws {
        #expect(try Samples.renderer().render(widget: WidgetCode(id: "1", html: html)).isEmpty)
        let stranger = Samples.widget.html.replacingOccurrences(of: "ekomiapps.de", with: "ekomiapps.de.evil.example")
        #expect(try Samples.renderer().render(widget: WidgetCode(id: "1", html: stranger)).isEmpty)
    }
}
