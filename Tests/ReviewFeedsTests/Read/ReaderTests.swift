import Foundation
import ReviewFeeds
import Reviews
import Specification
import Testing

/// All entries of a feed.
func entries(of feed: [UInt8], name: String = "feed.xml") throws -> [FeedEntry] {
    let reader = try ProductReviewFeedReader(.bytes(feed, name: name))
    var entries: [FeedEntry] = []
    while let entry = try reader.next() { entries.append(entry) }
    return entries
}

/// The reviews of a feed, understood.
func importedReviews(of feed: [UInt8], name: String = "feed.xml") throws -> [ImportedReview] {
    try entries(of: feed, name: name)
        .compactMap { entry in
            guard case .review(let fields) = entry else { return nil }
            return try fields.interpreted(for: "shop")
        }
}

@Suite("Reading product-review feeds")
struct ReaderTests {
    private func review(_ content: String) throws -> ImportedReview {
        let feed = FeedSample.head + content + FeedSample.tail
        return try #require(try importedReviews(of: Array(feed.utf8)).first)
    }

    @Test("takes over everything a review says")
    func everything() throws {
        let imported = try review(FeedSample.review)
        let review = imported.review
        #expect(imported.corrections == [])
        #expect(review.id == "r-1")
        #expect(review.account == "shop")
        #expect(review.product == "S-1")
        #expect(review.stars.hundredths == 450)
        #expect(review.title == "Sehr gut")
        #expect(review.text == "Passt genau.")
        #expect(review.reviewer == Reviewer(id: "a-7", name: "Anna B."))
        #expect(review.date == Timestamp("2026-03-01T09:12:13Z")?.date)
        #expect(review.language == "de")
        #expect(review.country == "DE")
        #expect(review.pros == ["leicht"])
        #expect(review.cons == ["teuer"])
        #expect(review.pictures == ["https://shop.example/1.jpg"])
        #expect(review.url == nil)
        #expect(!review.isSpam)
        #expect(review.isVerifiedPurchase == true)
        #expect(review.isIncentivized == false)
        #expect(review.collectionMethod == .postFulfillment)
        let identifiers = ProductIdentifiers(
            gtins: [GTIN("4006381333931")].compactMap(\.self),
            mpns: ["M-1"],
            skus: ["S-1"],
            brands: ["Acme"],
            asins: ["B07YMJ57MB"]
        )
        let product = Product(id: "S-1", name: "Hülle", url: "https://shop.example/p/1", identifiers: identifiers)
        #expect(imported.products == [product])
    }

    @Test("tells the line a review begins on")
    func line() throws {
        let all = try entries(of: Array(FeedSample.feed().utf8))
        guard case .review(let fields) = try #require(all.first) else { return #expect(Bool(false)) }
        #expect(fields.line == 7)
    }

    @Test("reads markup and sections within a text as text")
    func markupInText() throws {
        let broken = FeedSample.review.replacing(
            "Passt genau.",
            with: "Passt <b>sehr</b> <i>g<u>en</u>au</i><![CDATA[ & gut]]>."
        )
        #expect(try review(broken).review.text == "Passt sehr genau & gut.")
    }

    @Test(
        "takes a rating on another scale to five stars",
        arguments: [("0", "10", "8", 420), ("1", "10", "10", 500), ("0", "1", "0", 100)]
    )
    func scale(_ lowest: String, _ highest: String, _ rating: String, _ hundredths: Int) throws {
        let other = FeedSample.review.replacing(
            "min=\"1\" max=\"5\">4.5<",
            with: "min=\"\(lowest)\" max=\"\(highest)\">\(rating)<"
        )
        #expect(try review(other).review.stars.hundredths == hundredths)
    }

    @Test(
        "rejects a review that would have to be invented, and says why",
        arguments: [
            (">4.5<", "><", "rating-missing"),
            (">4.5<", ">good<", "rating-unreadable"),
            (">4.5<", ">nan<", "rating-unreadable"),
            (">4.5<", ">0<", "rating-out-of-scale"),
            ("min=\"1\"", "min=\"7\"", "rating-scale"),
            ("2026-03-01T10:12:13+01:00", "", "timestamp-missing"),
            ("2026-03-01T10:12:13+01:00", "yesterday", "timestamp-unreadable"),
        ]
    )
    func rejections(_ original: String, _ broken: String, _ rule: String) throws {
        let feed = FeedSample.head + FeedSample.review.replacing(original, with: broken) + FeedSample.tail
        guard case .review(let fields) = try #require(try entries(of: Array(feed.utf8)).first) else {
            return #expect(Bool(false), "no review was read")
        }
        let rejection = #expect(throws: RecordRejection.self) { try fields.interpreted(for: "shop") }
        #expect(rejection?.rule == rule)
    }

    @Test(
        "drops what is of no use, and tells",
        arguments: [
            ("4006381333931", "4006381333932", "gtin-check-digit"),
            ("B07YMJ57MB", "?", "asin-format"),
            ("<review_country>DE", "<review_country>XX", "country-code"),
            ("<review_language>de", "<review_language>deutsch", "language-tag"),
            ("<is_spam>false", "<is_spam>perhaps", "boolean-value"),
            ("https://shop.example/1.jpg", "javascript:alert(1)", "picture-url"),
            ("post_fulfillment", "post_office", "collection-method"),
        ]
    )
    func corrections(_ original: String, _ broken: String, _ rule: String) throws {
        #expect(try review(FeedSample.review.replacing(original, with: broken)).corrections.map(\.rule) == [rule])
    }

    @Test("gives a review without an id the same one in every reading")
    func derivedID() throws {
        let nameless = FeedSample.review.replacing("<review_id>r-1</review_id>", with: "")
        let first = try review(nameless).review.id
        #expect(first.rawValue.count == 32)
        #expect(try review(nameless).review.id == first)
        #expect(try review(nameless.replacing("Passt genau.", with: "Passt nicht.")).review.id != first)
    }

    @Test("keeps the ids of deleted reviews apart from those of reviews")
    func deletions() throws {
        let deleted = "<deleted_reviews><review_id>gone-1</review_id></deleted_reviews><reviews>"
        let all = try entries(of: Array(FeedSample.feed().replacing("<reviews>", with: deleted).utf8))
        #expect(all.first == .deletion(id: "gone-1", line: 6))
        #expect(all.count == 51)
    }

    @Test(
        "refuses what is no product-review feed",
        arguments: [
            "<rss><channel/></rss>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>",
            "<feed xmlns=\"http://schemas.google.com/merchant_reviews/5.0\"></feed>",
        ]
    )
    func otherRoots(_ document: String) {
        let error = #expect(throws: FeedReadingError.self) { try entries(of: Array(document.utf8)) }
        #expect("\(error, default: "")".contains("a product-review feed was expected"))
    }

    @Test("keeps no transaction id")
    func transactionID() throws {
        let with = FeedSample.review.replacing(
            "</collection_method>",
            with: "</collection_method><transaction_id>order-4711</transaction_id>"
        )
        #expect(!"\(try review(with))".contains("4711"))
    }
}

@Suite("Reading Google's own samples", .enabled(if: Conformance.isAvailable))
struct ReaderConformanceTests {
    @Test(
        "reads the same from the sample in schema order and in the published order",
        arguments: ["google_dev_sample_2.4.xml", "sample_2.4_xsd_valid.xml"]
    )
    func samples(_ name: String) throws {
        let imported = try importedReviews(of: Array(Conformance.data("google/\(name)")), name: name)
        try #require(imported.count == 2)
        let full = imported[0].review
        #expect(full.id == "14295")
        #expect(full.reviewer == Reviewer(id: "509769", name: "", isAnonymous: true))
        #expect(full.language == "en")
        #expect(full.country == "US")
        #expect(full.stars.hundredths == 440)
        #expect(full.pros == ["Sleek design", "Protects the tablet well"])
        #expect(full.pictures.count == 2)
        #expect(full.url == "http://www.example.com/review_14295.html")
        #expect(full.isVerifiedPurchase == true)
        #expect(full.product == "6206")
        #expect(imported[0].products.first?.identifiers.gtins.map(\.digits) == ["541710238425"])
        #expect(imported[1].review.product == "http://www.example.com/product_6207.html")
        #expect(imported.flatMap(\.corrections) == [])
    }

    @Test("reads the 2.3 sample")
    func olderVersion() throws {
        let imported = try importedReviews(of: Array(Conformance.data("google/google_dev_sample_2.3.xml")))
        #expect(imported.count == 2)
        #expect(imported.first?.review.language == nil)
    }
}
