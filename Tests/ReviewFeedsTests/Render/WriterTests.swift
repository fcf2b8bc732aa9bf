import Diagnostics
import Foundation
import ReviewFeeds
import Reviews
import Specification
import Testing

@Suite("Writing product-review feeds")
struct WriterTests {
    private let options = ProductReviewFeedOptions(
        publisherName: "Beispiel & Söhne",
        publisherIcon: "https://shop.example/favicon.png",
        aggregatorName: "eKomi",
        defaultLanguage: "de_DE",
        productURL: "https://shop.example/p/{id}"
    )

    @Test("leaves out what is not known, with the containers that would be empty")
    func nothingKnown() throws {
        var review = Review.sample()
        review.title = ""
        review.reviewer = Reviewer()
        let feed = try WrittenFeed([(review, [Product(id: "1", url: "https://shop.example/p/1")])]).text
        for element in ["title", "pros", "cons", "reviewer_images", "product_ids", "product_name", "is_spam", "asins"] {
            #expect(!feed.contains("<\(element)"), "\(element) is empty")
        }
        #expect(feed.contains("<name is_anonymous=\"true\">Anonymous</name>"))
    }

    @Test("writes not a byte when no review fits, and says so")
    func empty() throws {
        let feed = try WrittenFeed([(Review.sample(text: ""), [])])
        guard case .empty(let report) = feed.outcome else { return #expect(Bool(false), "a feed was written") }
        #expect(report.omissions == [.noProduct: 1])
        #expect(feed.partCount == 0)
    }

    @Test("counts each review left out by its reason", arguments: FeedOmission.allCases)
    func omissions(_ reason: FeedOmission) throws {
        var review = Review.sample("r-2")
        var products = [Product.sample]
        switch reason {
        case .notPublished: review.status = .withdrawn
        case .noProduct: products = []
        case .noProductURL: products[0].url = "http://localhost/1"
        case .noText: (review.text, review.title) = (" <br> \u{200B}", "")
        case .noID: review.id = " "
        case .duplicateID: review.id = "r-1"
        case .impossibleDate: review.date = .distantFuture.addingTimeInterval(1e12)
        }
        let feed = try WrittenFeed([(.sample("r-1"), [.sample]), (review, products)])
        #expect(feed.report.omissions == [reason: 1])
        #expect(feed.report.includedCount == 1)
        #expect(!reason.explanation.isEmpty)
    }

    @Test("never leaves a low rating out")
    func lowRatings() throws {
        let ratings = [100, 250, 400].enumerated()
            .map { (Review.sample(Review.ID("r-\($0.offset)"), stars: $0.element), [Product.sample]) }
        let feed = try WrittenFeed(ratings)
        #expect(feed.report.includedCount == 3)
        for rating in ["1", "2.5", "4"] {
            #expect(feed.text.contains("<overall min=\"1\" max=\"5\">\(rating)</overall>"))
        }
    }

    @Test("marks spam and sends it")
    func spam() throws {
        var review = Review.sample()
        review.isSpam = true
        let feed = try WrittenFeed([(review, [.sample])])
        #expect(feed.text.contains("<is_spam>true</is_spam>"))
        #expect(feed.report.spamCount == 1)
    }

    @Test("masks personal details and keeps the review")
    func personalDetails() throws {
        let text = "Fragt anna@mail.example oder ruft 030 12345678 an. Siehe https://other.example/x."
        let feed = try WrittenFeed([(.sample(text: text), [.sample])])
        #expect(feed.text.contains("<content>Fragt *** oder ruft *** an. Siehe ***.</content>"))
        #expect(feed.report.maskedDetailCount == 3)
    }

    @Test(
        "shows as much of a name as the policy says",
        arguments: [
            (ReviewerNamePolicy.abbreviated, "<name>Anna B.</name>"), (.firstName, "<name>Anna</name>"),
            (.anonymous, "<name is_anonymous=\"true\">Anonymous</name>"),
        ]
    )
    func names(_ policy: ReviewerNamePolicy, _ expected: String) throws {
        let options = ProductReviewFeedOptions(publisherName: "Beispiel", names: policy)
        #expect(try WrittenFeed([(.sample(), [.sample])], options: options).text.contains(expected))
    }

    @Test(
        "makes texts plain",
        arguments: [
            ("Gr&ouml;&szlig;e &amp; Farbe", "Größe &amp; Farbe"),
            ("&#71;ut &#x1F44D; &nbsp;!", "Gut 👍 \u{A0}!"),
            ("&amp;lt; bleibt", "&amp;lt; bleibt"),
            ("gut<br>und<p>billig</p>", "gut\nund\nbillig"),
            ("<script>alert(1)</script>gut", "gut"),
            ("&lt;b&gt;gut&lt;/b&gt;", "gut"),
            ("5 < 6 und 7 > 3, I <3 it", "5 &lt; 6 und 7 &gt; 3, I &lt;3 it"),
            ("a\r\nb\rc\u{2028}d\n\n\n\ne", "a\nb\nc\nd\n\ne"),
            ("a\u{0}b\u{8}c\u{FFFE}d\u{85}e\u{9F}f", "abcd\nef"),
            ("]]> <!-- x --> <![CDATA[y]]>", "]]&gt;"),
            ("kaputt &nosuch; &#xD800; &", "kaputt &amp;nosuch; &amp;#xD800; &amp;"),
            ("  viel   Platz  ", "viel Platz"),
        ]
    )
    func plainTexts(_ text: String, _ expected: String) throws {
        let feed = try WrittenFeed([(.sample(text: text), [.sample])]).text
        let content = try #require(feed.firstMatch(of: /<content>((?s).*)<\/content>/)).1
        #expect(content.replacing("&#62;", with: "&gt;") == expected)
    }

    @Test("takes the heading for a text where there is none")
    func titleAsText() throws {
        let feed = try WrittenFeed([(.sample(text: ""), [.sample])])
        #expect(feed.text.contains("<content>Sehr gut</content>"))
        #expect(!feed.text.contains("<title>"))
        #expect(feed.report.titleAsTextCount == 1)
    }

    @Test(
        "makes addresses valid, or leaves them out",
        arguments: [
            ("https://shop.example/a b?c=ü#d#e", "https://shop.example/a%20b?c=%C3%BC#d%23e"),
            ("//shop.example/x", "https://shop.example/x"),
            ("www.shop.example/x", "https://www.shop.example/x"),
            ("https://shop.example/100%/%C3%BC", "https://shop.example/100%25/%C3%BC"),
            ("https://shop.example/[a]{b}|\\^`\"<>", "https://shop.example/%5Ba%5D%7Bb%7D%7C%5C%5E%60%22%3C%3E"),
            ("javascript:alert(1)", nil), ("https://localhost/", nil), ("https://user:secret@shop.example/", nil),
            ("https://shop..example/", nil), ("ftp://shop.example/", nil), ("", nil),
        ]
    )
    func addresses(_ written: String, _ expected: String?) throws {
        let feed = try WrittenFeed([(.sample(), [Product(id: "1", url: written)])])
        let url = feed.text.firstMatch(of: /<product_url>(.*)<\/product_url>/).map { String($0.1) }
        #expect(url == expected)
    }

    @Test("makes the address of an unknown product from its id, as one segment")
    func productAddress() throws {
        let feed = try WrittenFeed([(.sample(), [Product(id: "../a/b?c=ü")])], options: options).text
        #expect(feed.contains("<product_url>https://shop.example/p/..%2Fa%2Fb%3Fc%3D%C3%BC</product_url>"))
        #expect(feed.contains("<sku>../a/b?c=ü</sku>"))
    }

    @Test("tells a page of one review from one that shows many")
    func urlTypes() throws {
        var own = Review.sample("r-1")
        own.url = "https://shop.example/r/1"
        var same = Review.sample("r-2")
        same.url = "https://shop.example/p/1"
        let feed = try WrittenFeed([(own, [.sample]), (same, [.sample]), (.sample("r-3"), [.sample])]).text
        #expect(feed.contains("<review_url type=\"singleton\">https://shop.example/r/1</review_url>"))
        #expect(feed.matches(of: /type="group">https:\/\/shop.example\/p\/1</).count == 2)
    }

    @Test("believes a source that says how many reviews a page shows, but for a product's own page")
    func pageTypes() throws {
        var shared = Review.sample("r-1")
        (shared.url, shared.pageType) = ("https://shop.example/reviews", .group)
        var own = Review.sample("r-2")
        (own.url, own.pageType) = ("https://shop.example/p/1", .singleton)
        let feed = try WrittenFeed([(shared, [.sample]), (own, [.sample])]).text
        #expect(feed.contains("<review_url type=\"group\">https://shop.example/reviews<"))
        #expect(feed.contains("<review_url type=\"group\">https://shop.example/p/1<"))
    }

    @Test("calls an imported review what its file called it, and by our own id where that is taken")
    func sourceIDs() throws {
        let reviews = [("x-1", "4711"), ("x-2", "4711"), ("x-3", "anna@mail.example"), ("x-4", nil)]
            .map { id, source in
                var review = Review.sample(Review.ID(id))
                review.sourceID = source
                return (review, [Product.sample])
            }
        let feed = try WrittenFeed(reviews)
        let ids = feed.text.matches(of: /<review_id>(.*)<\/review_id>/).map { String($0.1) }
        #expect(ids == ["4711", "x-2", "x-3", "x-4"])
        #expect(feed.report.omissions.isEmpty)
    }

    @Test("counts by what Google can match")
    func matches() throws {
        let bare = Product(id: "2", url: "https://shop.example/p/2", identifiers: ProductIdentifiers(mpns: ["M"]))
        var branded = bare
        branded.identifiers.brands = ["Acme"]
        let feed = try WrittenFeed([
            (.sample("r-1"), [bare]), (.sample("r-2"), [branded]), (.sample("r-3"), [bare, .sample]),
        ])
        #expect(feed.report.matches == [.url: 1, .mpnAndBrand: 1, .gtin: 1])
        #expect(feed.text.matches(of: /<product>/).count == 4)
    }

    @Test("drops countries and languages that do not exist")
    func codes() throws {
        var review = Review.sample()
        (review.country, review.language) = ("XX", "klingon")
        let text = try WrittenFeed([(review, [.sample])]).text
        #expect(!text.contains("review_country") && !text.contains("review_language"))
        (review.country, review.language) = ("uk", "pt_BR")
        let known = try WrittenFeed([(review, [.sample])]).text
        #expect(known.contains("<review_country>GB<") && known.contains("<review_language>pt-BR<"))
    }

    @Test("tells the language from the words where neither the review nor the account does, or leaves it out")
    func detectedLanguage() throws {
        let german = Review.sample("r-1", text: "Sehr bequem und auch schnell geliefert.")
        var told = german
        (told.id, told.language) = ("r-2", "nl")
        let short = Review.sample("r-3", text: "Super!")
        let feed = try WrittenFeed([german, told, short].map { ($0, [Product.sample]) }).text
        #expect(feed.matches(of: /<review_language>(.*)<\/review_language>/).map(\.1) == ["de", "nl"])
        var options = ProductReviewFeedOptions(publisherName: "Beispiel")
        options.defaultLanguage = "da_DK"
        let set = try WrittenFeed([(german, [.sample])], options: options).text
        #expect(set.contains("<review_language>da-DK<"))
    }

    @Test("hands the feed on in parts")
    func parts() throws {
        let reviews = (0..<2000).map { (Review.sample(Review.ID("r-\($0)")), [Product.sample]) }
        let feed = try WrittenFeed(reviews)
        #expect(feed.partCount > 10)
        #expect(feed.report.byteCount == feed.bytes.count)
        #expect(try lint(feed.bytes).findings.kept.map(\.rule) == ["only-high-ratings"])
    }

    @Test("reports in JSON by the names of reasons and matches")
    func reportAsJSON() throws {
        let feed = try WrittenFeed([(.sample("r-1"), [.sample]), (.sample("r-1"), [.sample])])
        let json = String(decoding: try JSONEncoder().encode(feed.report), as: UTF8.self)
        #expect(json.contains("\"omissions\":{\"duplicate-id\":1}"))
        #expect(json.contains("\"matches\":{\"gtin\":1}"))
    }
}
