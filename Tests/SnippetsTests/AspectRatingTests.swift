import Diagnostics
import Reviews
import Snippets
import Testing

@Suite("Ratings of single aspects")
struct AspectRatingTests {
    private static func aspect(_ name: String, _ stars: [Int: Int]) throws -> AspectRating {
        let distribution = try #require(StarDistribution(stars))
        let average = try #require(Stars(hundredths: 460))
        let summary = RatingSummary(count: distribution.total, average: average, distribution: distribution)
        return AspectRating(name: name, summary: try #require(summary))
    }

    private func text(_ name: String, of snippets: [RenderedSnippet]) throws -> String {
        String(decoding: try #require(snippets.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test("stand beside the whole, each with its stars and its histogram, on fragments and pages")
    func stand() throws {
        var input = Samples.ordinary
        input.aspects = try [Self.aspect("Delivery", [5: 3, 4: 1]), Self.aspect("Quality", [5: 1])]
        let snippets = try Samples.renderer("en").render(product: input)
        for name in ["summary.html", "index.html"] {
            let html = try text(name, of: snippets)
            #expect(html.contains("Delivery") && html.contains("Quality") && html.contains("75%"))
            #expect(html.matches(of: /class="starling-histogram"/).count == 3)
        }
        #expect(try !text("stars.html", of: snippets).contains("Delivery"))
        var shop = Samples.shop
        shop.aspects = input.aspects
        #expect(try text("summary.html", of: Samples.renderer().render(shop: shop)).contains("Delivery"))
    }

    @Test(
        "are escaped and masked like all that others wrote, break no rule of ours, and leave nothing where there are none"
    )
    func areSafe() throws {
        var input = Samples.ordinary
        let plain = try text("summary.html", of: Samples.renderer().render(product: input))
        #expect(!plain.contains("starling-aspects"))
        input.aspects = try [Self.aspect("<script>\"'&", [5: 1]), Self.aspect("a@b.example", [5: 1])]
        let snippets = try Samples.renderer().render(product: input)
        let html = try text("summary.html", of: snippets)
        #expect(html.contains("&lt;script&gt;") && !html.contains("<script>") && !html.contains("a@b.example"))
        let linter = PageLinter(author: .starling)
        for snippet in snippets { #expect(linter.lint(snippet, file: snippet.name).map(\.description) == []) }
    }
}
