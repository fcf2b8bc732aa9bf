import Foundation
import Reviews
import Snippets
import Testing

@Suite("A product with fewer ratings than are shown")
struct WithheldRatingTests {
    private func snippets(_ fallback: WidgetOptions.Fallback) throws -> [String: String] {
        var context = Samples.context
        context.widgets.minimumCount = 2000
        context.widgets.fallback = fallback
        var input = Samples.ordinary
        input.shopSummary = Samples.shop.summary
        let snippets = try Samples.renderer(context: context).render(product: input)
        return Dictionary(uniqueKeysWithValues: snippets.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    @Test("says that there are too few, and shows no number of them")
    func text() throws {
        let snippets = try snippets(.nothing)
        for name in ["stars.html", "summary.html", "snippet.html"] {
            #expect(snippets[name]?.contains("Not enough ratings yet") == true, "\(name)")
        }
        for (name, text) in snippets { #expect(!text.contains("1,234") && !text.contains("4.3 out"), "\(name)") }
    }

    @Test("shows the shop's rating in its place where the storefront says so, and names it as such")
    func shop() throws {
        let snippets = try snippets(.shop)
        for name in ["stars.html", "summary.html", "snippet.html"] {
            let text = try #require(snippets[name])
            #expect(text.contains("Our shop") && text.contains("4,812 ratings"), "\(name)")
        }
    }

    @Test("marks nothing up: neither what is not shown, nor the shop's rating as its own")
    func markup() throws {
        for fallback in WidgetOptions.Fallback.allCases {
            let snippets = try snippets(fallback)
            #expect(snippets["product.jsonld"] == nil)
            for (name, text) in snippets { #expect(!text.contains("ld+json"), "\(name)") }
        }
    }

    @Test("shows its reviews all the same")
    func reviews() throws {
        #expect(try snippets(.nothing)["reviews.html"]?.contains("Not one blister") == true)
    }
}
