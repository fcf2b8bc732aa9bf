import Foundation
import Reviews
import Snippets
import Specification
import Testing

@Suite("Widgets")
struct WidgetTests {
    private func text(_ name: String, of snippets: [RenderedSnippet]) throws -> String {
        let snippet = try #require(snippets.first { $0.name == name }, "\(name)")
        return String(decoding: snippet.bytes, as: UTF8.self)
    }

    private func shop(
        _ tag: String = "en",
        _ change: (inout ShopSnippetInput) -> Void = { _ in }
    ) throws
        -> [RenderedSnippet]
    {
        var input = Samples.shop
        input.survey = SurveyResult(input.reviews)
        change(&input)
        return try Samples.renderer(tag).render(shop: input)
    }

    private func product(_ change: (inout WidgetOptions) -> Void) throws -> [RenderedSnippet] {
        var context = Samples.context
        change(&context.widgets)
        return try Samples.renderer(context: context).render(product: Samples.ordinary)
    }

    @Test("every widget of the shop has something to show in every language", arguments: LocaleReader.tags)
    func everyLanguage(_ tag: String) throws {
        for file in SnippetFile.shop where file.presence == .always && file.name != "shop.json" {
            #expect(try text(file.name, of: shop(tag)).contains("<"), "\(file.name)")
        }
    }

    @Test("every widget passes our own linter", arguments: ["en", "ja"])
    func linted(_ tag: String) throws {
        for snippet in try shop(tag) + product({ $0.productWidgets = ["carousel", "grid", "pair"] }) {
            let findings = PageLinter(author: .starling).lint(snippet, file: snippet.name)
            #expect(findings.isEmpty, "\(snippet.name): \(findings)")
        }
    }

    @Test("mini stars are stars and nothing else")
    func mini() throws {
        let html = try text("mini.html", of: product { _ in })
        #expect(html.contains("aria-label=\"4.3 out of 5 stars\""))
        #expect(!html.contains("1,234"))
        #expect(html.utf8.count < 400)
    }

    @Test("the line of stars shows number and count as the storefront says")
    func starsOptions() throws {
        let both = try text("stars.html", of: product { _ in })
        #expect(both.contains("4.3</b>") && both.contains("1,234 ratings"))
        let bare = try text(
            "stars.html",
            of: product {
                $0.starsShowNumber = false
                $0.starsShowCount = false
            }
        )
        #expect(!bare.contains("<b") && !bare.contains("ratings") && bare.contains("4.3 out of 5"))
    }

    @Test("the list leaves out what the storefront does not want")
    func listOptions() throws {
        let all = try text("reviews.html", of: product { _ in })
        for sign in ["starling-aspects", "starling-pros", "starling-reply", "found this helpful"] {
            #expect(all.contains(sign), "\(sign)")
        }
        let none = try text(
            "reviews.html",
            of: product {
                $0.listShowsAspects = false
                $0.listShowsNotes = false
                $0.listShowsReplies = false
                $0.listShowsHelpful = false
            }
        )
        for sign in ["starling-aspects", "starling-pros", "starling-reply", "found this helpful"] {
            #expect(!none.contains(sign), "\(sign)")
        }
    }

    @Test("pictures come from wherever they are kept, and so only where that is wanted")
    func pictures() throws {
        var context = Samples.context
        var input = Samples.ordinary
        input.reviews[0].pictures = ["https://images.example/1.jpg", "javascript:alert(1)"]
        let without = try text("reviews.html", of: Samples.renderer(context: context).render(product: input))
        #expect(!without.contains("<img"))
        context.widgets.listShowsPictures = true
        let html = try text("reviews.html", of: Samples.renderer(context: context).render(product: input))
        #expect(html.components(separatedBy: "<img").count == 2)
        #expect(html.contains("alt=\"Picture 1 of this review\" width=\"96\" height=\"96\" loading=\"lazy\""))
    }

    @Test("a language that is not the page's is named in itself")
    func languageNote() throws {
        let html = try text("reviews.html", of: product { _ in })
        #expect(html.contains("<small lang=\"ar\">العربية</small>"))
        #expect(!html.contains("English"))
    }

    @Test("grid and carousel hold as many of the newest reviews with a text as the storefront says")
    func showcases() throws {
        let snippets = try product {
            $0.productWidgets = ["carousel", "grid"]
            $0.gridReviews = 1
        }
        #expect(try text("grid.html", of: snippets).components(separatedBy: "<figure").count == 2)
        #expect(try text("carousel.html", of: snippets).components(separatedBy: "<figure").count == 4)
        #expect(try text("carousel.html", of: snippets).contains("tabindex=\"0\""))
        #expect(!snippets.contains { $0.name == "pair.html" })
    }

    @Test("products have those widgets only where they are named")
    func productWidgets() throws {
        let names = try product { _ in }.map(\.name)
        #expect(Set(names).isDisjoint(with: ["grid.html", "carousel.html", "pair.html", "frame-grid.html"]))
    }

    @Test("the most helpful good review stands beside the most helpful critical one")
    func pair() throws {
        let html = try text("pair.html", of: product { $0.productWidgets = ["pair"] })
        let best = try #require(html.range(of: "Exactly what I was looking for"))
        let critical = try #require(html.range(of: "Solid, but a size too small"))
        #expect(best.lowerBound < critical.lowerBound)
        #expect(html.contains("Most helpful critical review"))
    }

    @Test("a frame's page holds the widget, its style sheet and nothing else")
    func frames() throws {
        let html = try text("frame-badge-card.html", of: shop())
        #expect(html.contains("<link rel=\"stylesheet\""))
        #expect(try html.contains(text("badge-card.html", of: shop()).split(separator: "\n")[0]))
        #expect(html.contains("noindex"))
    }

    @Test("the counter speaks of verified reviews only where all of them are")
    func counter() throws {
        #expect(try text("counter.html", of: shop()).contains("4.8 from 4,812 reviews"))
        var context = Samples.context
        context.verifiesPurchases = true
        let html = try text("counter.html", of: Samples.renderer(context: context).render(shop: Samples.shop))
        #expect(html.contains("4.8 from 4,812 verified reviews"))
    }

    @Test("recommendations are shown where the survey asks for them, and are nothing elsewhere")
    func recommendation() throws {
        #expect(try text("recommendation.html", of: shop()).contains("100%</b> recommend us <small>1 answer"))
        #expect(try text("recommendation.html", of: shop { $0.survey = nil }) == "")
        var asked = Samples.praise
        asked.answers = [Answer(question: "How likely?", value: .scale(9, range: 0...10))]
        let html = try text("recommendation.html", of: shop { $0.survey = SurveyResult([asked]) })
        #expect(html.contains("100</b> Net Promoter Score"))
    }

    @Test("a signature for mails has a picture out of a finite set, and neither class nor style")
    func signature() throws {
        let html = try text("signature.html", of: shop("de"))
        #expect(html.contains("/assets/stars-4.8.png") && html.contains("alt=\"4,8 von 5 Sternen\""))
        #expect(!html.contains("class=") && !html.contains("style="))
    }

    @Test("there is a picture for each tenth of a star", arguments: 0...50)
    func starPictures(_ tenths: Int) throws {
        let file = Checkout.folder.appending(path: "public/stars-\(tenths / 10).\(tenths % 10).png")
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        // Width and height stand behind the name of the first chunk.
        #expect(bytes[16..<24] == [0, 0, 0, 240, 0, 0, 0, 48])
    }

    @Test("no rating, no claim: badges and counter are empty, and a product's line says so")
    func empty() throws {
        let snippets = try shop { $0.summary = nil }
        for name in ["badge-bar.html", "badge-card.html", "badge-seal.html", "floating.html", "counter.html"] {
            #expect(try text(name, of: snippets) == "", "\(name)")
        }
        #expect(try text("badge.svg", of: snippets).contains("No ratings yet"))
    }
}
