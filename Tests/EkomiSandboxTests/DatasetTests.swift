import EkomiSandbox
import Foundation
import Specification
import Testing

@Suite("A generated dataset")
struct DatasetTests {
    @Test("is the same whenever it is made from the same seed")
    func isDeterministic() throws {
        let again = SandboxDataset.generate(seed: 7, products: 40, reviews: 4800, shops: 3, now: .fixture)
        #expect(again.shops == SandboxDataset.fixture.shops)
        #expect(again.products == SandboxDataset.fixture.products)
        let reviews = try Array(Sandbox(dataset: again).reviews(ofShop: 1002))
        #expect(try reviews == Array(Sandbox(dataset: .fixture).reviews(ofShop: 1002)))
    }

    @Test("differs from that of another seed")
    func dependsOnSeed() {
        let other = SandboxDataset.generate(seed: 8, products: 40, reviews: 4800, shops: 3, now: .fixture)
        #expect(other.products != SandboxDataset.fixture.products)
    }

    @Test("reads as it did before")
    func golden() throws {
        let dataset = SandboxDataset.generate(seed: 1, products: 12, reviews: 60, shops: 5, now: .fixture)
        var text = ""
        for product in dataset.products {
            text += "\(product.id) | \(product.name(in: .english)) | \(product.gtin) | \(product.mpn)\n"
        }
        let sandbox = Sandbox(dataset: dataset)
        for shop in dataset.shops {
            text += "\n\(shop.interfaceID) \(shop.password) \(shop.name) \(shop.forms.map(\.id))\n"
            for review in try sandbox.reviews(ofShop: shop.interfaceID) {
                let stars = review.stars.map(String.init) ?? "skipped"
                text += "\(review.hash) \(review.submitted.ISO8601Format()) \(review.productID ?? "shop") \(stars) "
                text += "[\(review.reviewer.name)] \(review.title.prefix(200).debugDescription) "
                text += "\(review.text.prefix(200).debugDescription)\n"
            }
        }
        try Golden.expect(text, matches: "dataset.txt")
    }

    @Test("shares its reviews out among the shops")
    func sharesReviews() throws {
        let dataset = SandboxDataset.generate(seed: 1, products: 5, reviews: 100, shops: 3, now: .fixture)
        let sandbox = Sandbox(dataset: dataset)
        let counts = try dataset.shops.map { try Array(sandbox.reviews(ofShop: $0.interfaceID)).count }
        #expect(counts == [34, 33, 33])
    }

    @Test("may be empty", arguments: [(0, 50), (10, 0), (0, 0), (1, 20)])
    func extremes(products: Int, reviews: Int) throws {
        let dataset = SandboxDataset.generate(seed: 3, products: products, reviews: reviews, shops: 1, now: .fixture)
        let all = try Array(Sandbox(dataset: dataset).reviews(ofShop: 1001))
        #expect(all.count == reviews)
        #expect(products > 0 || all.allSatisfy { $0.productID == nil })
    }

    @Test("gives every product a GTIN with a right check digit, or none")
    func gtins() {
        let gtins = SandboxDataset.fixture.products.map(\.gtin).filter { !$0.isEmpty }
        #expect(gtins.count > 30)
        #expect(Set(gtins).count == gtins.count)
        for gtin in gtins {
            let weighted = gtin.compactMap(\.wholeNumberValue).enumerated().map { $1 * ($0 % 2 == 0 ? 1 : 3) }
            #expect(weighted.count == 13)
            #expect(weighted.reduce(0, +) % 10 == 0, "\(gtin)")
        }
    }

    @Test(
        "has hostile product ids, each with reviews",
        arguments: [
            "../../etc/passwd", "a/b", "%00", "🦉", "<script>alert(1)</script>", "\"'><&", "id with spaces",
            "a+b&c=d?e#f",
        ]
    )
    func hostileIdentifiers(id: String) throws {
        let sandbox = Sandbox(dataset: .fixture)
        #expect(SandboxDataset.fixture.products.contains { $0.id == id })
        #expect(try sandbox.reviews(ofShop: 1001).contains { $0.productID == id })
    }

    @Test("has every language, text from right to left, and texts of all lengths")
    func variety() throws {
        let reviews = try SandboxDataset.fixture.allReviews()
        let locales = Set(reviews.map { $0.locale.prefix(2) })
        #expect(locales == ["de", "en", "fr", "pl", "ja", "ar", "he"])
        #expect(reviews.contains { $0.text.isEmpty })
        #expect(reviews.contains { $0.text.utf8.count > 64 * 1024 })
        #expect(reviews.contains { $0.text.contains("ü") })
        #expect(reviews.contains { $0.text.unicodeScalars.contains { $0.properties.isEmojiPresentation } })
        #expect(reviews.contains { $0.reply != nil })
        #expect(reviews.contains { !$0.pros.isEmpty && !$0.cons.isEmpty })
        #expect(reviews.contains { $0.pictures.count == 1 })
        #expect(reviews.contains { $0.pictures.count > 1 })
        #expect(reviews.contains { $0.isWithdrawn })
        #expect(reviews.contains { !$0.isPublished && !$0.isWithdrawn })
        #expect(reviews.contains { $0.isSkipped })
        #expect(reviews.contains { $0.reviewer.isAnonymous })
        #expect(reviews.contains { $0.text.contains($0.reviewer.email) })
        #expect(Set(reviews.compactMap(\.stars)) == [1, 2, 3, 4, 5])
    }

    @Test(
        "has texts that were meant to do harm",
        arguments: [
            "<script>", "</script>", "<!--<script>", "]]>", "onmouseover=", "\u{0}", "\u{1B}", "\"\u{301}", "\u{200D}",
            "\u{2028}", "\u{202E}", "{{{", "javascript:", "\\n", "Ã¼", "&uuml;",
        ]
    )
    func hostileTexts(part: String) throws {
        let bytes = Array(part.utf8)
        let texts = try SandboxDataset.fixture.allReviews().map { Array($0.text.utf8) }
        #expect(texts.contains { $0.firstRange(of: bytes) != nil })
    }

    @Test("spreads its reviews over three years before its end, in the order of their numbers")
    func period() throws {
        let dates = try SandboxDataset.fixture.allReviews().map(\.submitted)
        let threeYears = 3 * 365 * 86400.0
        #expect(dates.allSatisfy { $0 <= .fixture && $0 >= Date.fixture.addingTimeInterval(-threeYears) })
        let months = Set(dates.map { Int($0.timeIntervalSince1970) / 2_600_000 })
        #expect(months.count >= 36)
    }

    @Test("tells reviews apart by hash and product, and lets an order have two")
    func naturalKeys() throws {
        let reviews = try Array(Sandbox(dataset: .fixture).reviews(ofShop: 1001))
        let keys = Set(reviews.map { "\($0.hash) \($0.productID ?? "")" })
        #expect(keys.count == reviews.count)
        #expect(Set(reviews.map(\.hash)).count < reviews.count)
        #expect(Set(reviews.map(\.feedbackID)).count == reviews.count)
    }

    @Test("leaves some products without any review")
    func silentProducts() throws {
        let reviewed = Set(try SandboxDataset.fixture.allReviews().compactMap(\.productID))
        #expect(reviewed.count < SandboxDataset.fixture.products.count)
    }
}

extension SandboxDataset {
    /// The reviews of all shops.
    func allReviews() throws -> [SandboxReview] {
        let sandbox = Sandbox(dataset: self)
        return try shops.flatMap { try Array(sandbox.reviews(ofShop: $0.interfaceID)) }
    }
}
