import Foundation
import Reviews
import Snippets
import Specification
import Testing

@Suite("Structured data")
struct StructuredDataTests {
    /// Every JSON-LD text that is rendered for the samples, with where it stands.
    private func texts(_ tag: String) throws -> [(place: String, json: Data)] {
        var context = Samples.context
        context.marksUpShopRating = true
        let renderer = try Samples.renderer(tag, context: context)
        let snippets =
            try [Samples.ordinary, Samples.hostile].flatMap(renderer.render(product:))
            + renderer.render(shop: Samples.shop)
        return snippets.flatMap { snippet -> [(String, Data)] in
            if snippet.name.hasSuffix(".jsonld") { return [(snippet.name, Data(snippet.bytes))] }
            return Page(snippet.bytes).structuredData.map { (snippet.name, Data($0.utf8)) }
        }
    }

    @Test("all of it parses", arguments: ["en", "de", "ja"])
    func parses(_ tag: String) throws {
        let texts = try texts(tag)
        #expect(texts.count == 9)
        for (place, json) in texts {
            #expect(throws: Never.self, "\(place)") { try JSONSerialization.jsonObject(with: json) }
        }
    }

    @Test(
        "it uses only types and properties of schema.org, where they belong",
        .enabled(if: Conformance.isAvailable)
    )
    func vocabulary() throws {
        let vocabulary = try Vocabulary()
        for (place, json) in try texts("en") {
            let faults = try vocabulary.faults(in: JSONSerialization.jsonObject(with: json))
            #expect(faults == [], "\(place)")
        }
    }

    @Test("the vocabulary's checker sees what is wrong", .enabled(if: Conformance.isAvailable))
    func checker() throws {
        let node: [String: Any] = ["@type": "Product", "reviewBody": "x", "colour": "y", "brand": ["@type": "Rating"]]
        #expect(
            try Vocabulary().faults(in: node) == [
                "Rating is no value of brand", "colour is no property", "reviewBody does not fit Product",
            ]
        )
    }

    @Test("a product says what is known of it")
    func product() throws {
        let json = try #require(texts("en").first { $0.place == "product.jsonld" }).json
        let node = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(node["@id"] as? String == "https://shop.example/p/4711#product")
        #expect(node["sku"] as? String == "ZUG-W-38")
        #expect(node["gtin"] as? String == "4006381333931")
        #expect((node["brand"] as? [String: Any])?["name"] as? String == "Bergmann & Söhne")
        #expect((node["offers"] as? [String: Any])?["price"] as? String == "129.90")
        #expect((node["offers"] as? [String: Any])?["availability"] as? String == "https://schema.org/InStock")
        let reviews = try #require(node["review"] as? [[String: Any]])
        #expect(
            reviews.map { ($0["author"] as? [String: Any])?["name"] as? String } == ["Anna B.", "Anonymous", "مريم ا."]
        )
        #expect(reviews.map { $0["datePublished"] as? String }.first == "2026-11-01T10:00:00Z")
    }

    private func node(_ change: (inout StructuredDataOptions) -> Void, group: Product.ID? = nil) throws -> [String: Any]
    {
        var context = Samples.context
        change(&context.structuredData)
        var input = Samples.ordinary
        input.product.group = group
        let snippets = try Samples.renderer(context: context).render(product: input)
        let jsonLD = try #require(snippets.first { $0.name == "product.jsonld" })
        #expect(PageLinter(author: .starling).lint(jsonLD, file: "product.jsonld") == [])
        return try #require(try JSONSerialization.jsonObject(with: Data(jsonLD.bytes)) as? [String: Any])
    }

    @Test("a node is joined to the one that the shop has already")
    func joined() throws {
        let node = try node {
            $0.productNode = "https://shop.example/nodes/{id}"
            $0.scope = .rating
        }
        #expect(node["@id"] as? String == "https://shop.example/nodes/4711")
        #expect(node["aggregateRating"] != nil && node["review"] != nil && node["name"] != nil)
        for name in ["offers", "sku", "gtin", "image", "brand", "url"] { #expect(node[name] == nil, "\(name)") }
    }

    @Test("a variant names its group, and carries its own rating")
    func ownRating() throws {
        let node = try node({ _ in }, group: "G 1")
        #expect(node["@type"] as? String == "Product")
        #expect(node["inProductGroupWithID"] as? String == "G 1")
        #expect(node["aggregateRating"] != nil)
    }

    @Test("the rating of a group stands on the group, and the variant within it")
    func groupRating() throws {
        let node = try node({ $0.variants = .group }, group: "G 1")
        #expect(node["@type"] as? String == "ProductGroup")
        #expect(node["@id"] as? String == "https://shop.example/#group-G%201")
        #expect(node["productGroupID"] as? String == "G 1")
        #expect(node["aggregateRating"] != nil && node["review"] != nil && node["offers"] == nil)
        let variant = try #require((node["hasVariant"] as? [[String: Any]])?.first)
        #expect(variant["@type"] as? String == "Product")
        #expect(variant["sku"] as? String == "ZUG-W-38")
        #expect(variant["aggregateRating"] == nil && variant["offers"] != nil)
    }

    @Test("an address that is not known makes no @id, and one that is none neither")
    func noNode() throws {
        let hostile = try node { $0.productNode = "javascript:{id}" }
        #expect(hostile["@id"] == nil)
        var input = Samples.ordinary
        input.product.url = nil
        let snippet = try #require(Samples.renderer().render(product: input).first { $0.name == "product.jsonld" })
        #expect(!String(decoding: snippet.bytes, as: UTF8.self).contains("@id"))
    }

    @Test("ratings without reviews are marked up without reviews")
    func ratingsOnly() throws {
        var input = Samples.ordinary
        input.reviews = []
        input.reviewCount = 0
        for snippet in try Samples.renderer().render(product: input) {
            let texts =
                snippet.name.hasSuffix(".jsonld")
                ? [String(decoding: snippet.bytes, as: UTF8.self)] : Page(snippet.bytes).structuredData
            for text in texts {
                let node = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
                #expect(node["review"] == nil)
                #expect((node["aggregateRating"] as? [String: Any])?.keys.contains("reviewCount") == false)
            }
        }
    }

    @Test("hostile text comes back as it went in, and none of it becomes markup")
    func hostile() throws {
        for snippet in try Samples.renderer().render(product: Samples.hostile) where snippet.name.hasSuffix(".html") {
            let page = Page(snippet.bytes)
            #expect(page.elementNames.isDisjoint(with: ["img", "iframe", "style", "textarea", "object", "embed"]))
            #expect(page.attributeNames.allSatisfy { !$0.hasPrefix("on") && $0 != "style" && $0 != "autofocus" })
            #expect(page.addresses.allSatisfy { $0.hasPrefix("https://") }, "\(page.addresses)")
        }
        let reviews = try #require(
            try Samples.renderer().render(product: Samples.hostile).first { $0.name == "reviews.html" }
        )
        let text = Page(reviews.bytes).text
        for hostile in [
            "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{rating-value}} {{{x}}}",
        ] {
            #expect(text.contains(hostile))
        }
    }
}
