import Diagnostics
import Foundation
import Reviews
import Snippets
import Specification
import Templates
import Testing

@Suite("JSON for pages that render by themselves")
struct ProgramTests {
    private typealias Object = [String: Any]

    private func bytes(
        _ name: String,
        _ input: ProductSnippetInput = Samples.ordinary,
        _ tag: String = "en",
        _ context: StorefrontContext = Samples.context
    ) throws -> [UInt8] {
        let renderer = try Samples.renderer(tag, context: context)
        let snippets = try name == "shop" ? renderer.render(shop: Samples.shop) : renderer.render(product: input)
        let snippet = try #require(snippets.first { $0.name == "\(name).json" })
        #expect(snippet.mediaType == "application/json")
        return snippet.bytes
    }

    private func object(_ bytes: [UInt8]) throws -> Object {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
    }

    @Test("is what its description says, in every language", arguments: LocaleReader.tags)
    func described(_ tag: String) throws {
        let description = try OpenAPIDocument()
        var context = Samples.context
        context.hasLiveReviews = true
        var full = Samples.ordinary
        full.aspects = [AspectRating(name: "Fit", summary: try #require(RatingSummary(count: 3, average: .highest)))]
        full.survey = SurveyResult(
            [Samples.praise, Samples.doubt]
                .map { review in
                    var review = review
                    review.answers.append(Answer(question: "How likely?", value: .scale(9, range: 0...10)))
                    return review
                }
        )
        for input in [full, Samples.ordinary, Samples.hostile, Samples.unreviewed] {
            let json = try bytes("product", input, tag, context)
            #expect(try description.violations(in: json, ofSchema: "product") == [])
        }
        let told = try object(bytes("product", full, tag, context))
        #expect(told["recommendation"] is Object && told["net_promoter"] is Object)
        #expect(told["live_reviews"] as? String == "https://reviews.shop.example/main/p/4711/live/reviews.json")
        #expect(try description.violations(in: bytes("shop", Samples.ordinary, tag, context), ofSchema: "shop") == [])
    }

    @Test("describes a review as the live endpoint answers with it")
    func live() throws {
        let renderer = try LiveReviewRenderer(
            library: TemplateLibrary(folders: [Checkout.folder.appending(path: "templates")]),
            localization: LocaleReader.localization("en"),
            context: Samples.context
        )
        for review in [Samples.praise, Samples.doubt, Samples.foreign] + Samples.hostile.reviews {
            let json = try renderer.render([review])[0].json.drop { $0 != UInt8(ascii: "{") }.dropFirst()
            let whole = Array(#"{"review_id":"1","#.utf8) + json
            #expect(try OpenAPIDocument().violations(in: whole, ofSchema: "review") == [])
        }
    }

    @Test("carries the numbers of the structured data, and percentages that sum to 100")
    func numbers() throws {
        let rating = try #require(try object(bytes("product"))["aggregate_rating"] as? Object)
        let jsonLD = try Samples.renderer().render(product: Samples.ordinary).first { $0.name == "product.jsonld" }
        let product = try object(try #require(jsonLD).bytes)
        let node = try #require(product["aggregateRating"] as? Object)
        #expect(rating["rating"] as? Double == node["ratingValue"] as? Double)
        #expect(rating["rating_count"] as? Int == node["ratingCount"] as? Int)
        #expect(rating["review_count"] as? Int == node["reviewCount"] as? Int)
        let histogram = try #require(rating["histogram"] as? [[String: Int]])
        #expect(histogram.map { $0["stars"] } == [5, 4, 3, 2, 1])
        #expect(histogram.compactMap { $0["percent"] }.reduce(0, +) == 100)
    }

    @Test("names reviewers by the policy, and tells what a review consists of")
    func reviews() throws {
        let reviews = try #require(try object(bytes("product"))["reviews"] as? [Object])
        #expect(reviews.map { $0["review_id"] as? String } == ["r1", "r2", "r3"])
        #expect(reviews[0]["reviewer_name"] as? String == "Anna B.")
        #expect((reviews[0]["replies"] as? [Object])?.first?["content"] != nil)
        #expect((reviews[0]["aspects"] as? [Object])?.map { $0["name"] as? String } == ["Delivery", "Fit"])
        #expect(reviews[1]["pros"] as? [String] == ["Light", "dries fast"])
    }

    @Test("withholds too few ratings like any page, and says so")
    func withheld() throws {
        var context = Samples.context
        context.widgets.minimumCount = 5_000
        let product = try object(bytes("product", Samples.ordinary, "en", context))
        #expect(product["is_withheld"] as? Bool == true && product["aggregate_rating"] == nil)
    }

    @Test("is looked at by the linter, which finds a comma too many")
    func lint() throws {
        let json = try bytes("product")
        #expect(PageLinter(author: .starling).lint(json: json, file: "product.json") == [])
        let broken = Array("{\n\"a\":1,}".utf8)
        #expect(PageLinter().lint(json: broken, file: "product.json").map(\.rule) == ["json-ld-syntax"])
    }
}
