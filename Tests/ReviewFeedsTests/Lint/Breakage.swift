import ReviewFeeds
import Testing

/// A way to break a valid feed, and the rule that has to notice.
struct Breakage: Sendable, CustomTestStringConvertible {
    let rule: FeedRule
    let original: String
    let broken: String

    /// Replaces a part of the sample.
    init(_ rule: FeedRule, _ original: String, _ broken: String) {
        self.rule = rule
        self.original = original
        self.broken = broken
    }

    /// Takes a part of the sample away.
    init(_ rule: FeedRule, without original: String) { self.init(rule, original, "") }

    var testDescription: String { "\(rule.rawValue): \(original) → \(broken)" }

    /// The sample, broken once.
    var feed: String {
        var feed = FeedSample.feed()
        guard let range = feed.firstRange(of: original) else { return "the sample does not hold \(original)" }
        feed.replaceSubrange(range, with: broken)
        return feed
    }

    /// Every way that is tried.
    static let all: [Breakage] = [
        // The document.
        Breakage(.notWellFormed, "Passt genau.", "Passt & genau."),
        Breakage(.notWellFormed, "Passt genau.", "Passt &nbsp; genau."),
        Breakage(.notWellFormed, "Passt genau.", "Passt \u{8} genau."),
        Breakage(.notWellFormed, "</feed>", ""),
        Breakage(.documentType, "<feed>", "<!DOCTYPE feed><feed>"),
        Breakage(.rootElement, "<feed>", "<rss></rss><feed>"),
        Breakage(.namespace, "<feed>", "<feed xmlns=\"https://example.com/ns\">"),
        Breakage(.feedVersion, "<version>2.4", "<version>2.3"),
        Breakage(.feedVersion, "<version>2.4", "<version> 2.4"),
        Breakage(.deletedReviews, "<reviews>", "<deleted_reviews><review_id>1</review_id></deleted_reviews><reviews>"),

        // Which elements stand where.
        Breakage(.unknownElement, "<is_spam>false</is_spam>", "<spam>false</spam>"),
        Breakage(.unknownElement, "<title>Sehr gut</title>", "<gtin>4006381333931</gtin>"),
        Breakage(
            .misplacedElement,
            "<is_spam>false</is_spam>\n<is_verified_purchase>true</is_verified_purchase>",
            "<is_verified_purchase>true</is_verified_purchase>\n<is_spam>false</is_spam>"
        ),
        Breakage(
            .misplacedElement,
            "<name>Anna B.</name><reviewer_id>a-7</reviewer_id>",
            "<reviewer_id>a-7</reviewer_id><name>Anna B.</name>"
        ),
        Breakage(.repeatedElement, "<title>Sehr gut</title>", "<title>Sehr gut</title><title>Gut</title>"),
        Breakage(.missingElement, without: "<content>Passt genau.</content>"),
        Breakage(.missingElement, without: "<version>2.4</version>"),
        Breakage(.missingElement, without: "<product_url>https://shop.example/p/1</product_url>"),
        Breakage(.missingElement, without: "<review_timestamp>2026-03-01T10:12:13+01:00</review_timestamp>"),
        Breakage(.emptyContainer, "<gtins><gtin>4006381333931</gtin></gtins>", "<gtins/>"),
        Breakage(.emptyContainer, "<pros><pro>leicht</pro></pros>", "<pros></pros>"),
        Breakage(.strayText, "<is_spam>", "nein <is_spam>"),
        Breakage(.markupInText, "Passt genau.", "Passt <b>genau</b>."),
        Breakage(.unknownAttribute, "<content>", "<content lang=\"de\">"),
        Breakage(.missingAttribute, "<review_url type=\"group\">", "<review_url>"),
        Breakage(.missingAttribute, "<overall min=\"1\" max", "<overall max"),

        // Identity.
        Breakage(.missingReviewID, without: "<review_id>r-1</review_id>"),
        Breakage(.duplicateReviewID, "<review_id>r-1<", "<review_id>r-2<"),

        // Values.
        Breakage(.emptyText, "Passt genau.", " \n "),
        Breakage(.emptyText, "Anna B.", ""),
        Breakage(.emptyText, "<review_id>r-1<", "<review_id><"),
        Breakage(.languageTag, "<review_language>de<", "<review_language>de_DE<"),
        Breakage(.unknownLanguage, "<review_language>de<", "<review_language>xx<"),
        Breakage(.unknownCountry, "<review_country>DE<", "<review_country>XX<"),
        Breakage(.unknownCountry, "<review_country>DE<", "<review_country>Germany<"),
        Breakage(.countryInSmallLetters, "<review_country>DE<", "<review_country>de<"),
        Breakage(.timestampFormat, "2026-03-01T10:12:13+01:00", "2026-03-01"),
        Breakage(.timestampFormat, "2026-03-01T10:12:13+01:00", "2026-03-01T10:12:13+0100"),
        Breakage(.timestampFormat, "2026-03-01T10:12:13+01:00", "2026-02-30T10:12:13Z"),
        Breakage(.timestampZone, "2026-03-01T10:12:13+01:00", "2026-03-01T10:12:13"),
        Breakage(.timestampInFuture, "2026-03-01T10:12:13+01:00", "2036-03-01T10:12:13Z"),
        Breakage(.ratingFormat, ">4.5<", ">4,5<"),
        Breakage(.ratingFormat, ">4.5<", ">4e0<"),
        Breakage(.ratingScale, "min=\"1\"", "min=\"1.0\""),
        Breakage(.ratingScale, "min=\"1\" max=\"5\"", "min=\"5\" max=\"1\""),
        Breakage(.ratingFormat, ">4.5<", ">.<"),
        Breakage(.ratingOutOfScale, ">4.5<", ">5.5<"),
        Breakage(.ratingOutOfScale, ">4.5<", ">0<"),
        Breakage(.urlFormat, "<url>https://shop.example/1.jpg", "<url>https://shop.example/1 2.jpg"),
        Breakage(.urlFormat, "<url>https://shop.example/1.jpg", "<url>https://localhost/1"),
        Breakage(.urlScheme, "<url>https://shop.example/1.jpg", "<url>shop.example/1.jpg"),
        Breakage(.reviewURLType, "type=\"group\"", "type=\"many\""),
        Breakage(.singletonOnProductPage, "type=\"group\"", "type=\"singleton\""),
        Breakage(.gtinFormat, "4006381333931", "40063813339X1"),
        Breakage(.gtinFormat, "4006381333931", "123456789"),
        Breakage(.gtinCheckDigit, "4006381333931", "4006381333932"),
        Breakage(.asinFormat, "B07YMJ57MB", "B07YMJ57"),
        Breakage(.booleanFormat, "<is_spam>false<", "<is_spam>no<"),
        Breakage(.booleanFormat, "<name>Anna B.", "<name is_anonymous=\"yes\">Anna B."),
        Breakage(.collectionMethod, "post_fulfillment", "post_purchase"),

        // People's words.
        Breakage(.htmlInText, "Passt genau.", "Passt &lt;b&gt;genau&lt;/b&gt;."),
        Breakage(.htmlInText, "Passt genau.", "<![CDATA[Passt<br>genau.]]>"),
        Breakage(.doubleEscaping, "Passt genau.", "Passt &amp;amp; genau."),
        Breakage(.controlCharacter, "Passt genau.", "Passt \u{96} genau."),
        Breakage(.personalDetails, "Passt genau.", "Schreibt an anna@mail.example."),
        Breakage(.personalDetails, "Passt genau.", "Siehe https://other.example/x"),
        Breakage(.personalDetails, "Passt genau.", "Ruft an: +49 30 1234567"),
        Breakage(.fullName, "Anna B.", "Anna Beispiel"),
        Breakage(.anonymousUnmarked, "Anna B.", "Anonymous"),
        Breakage(.transactionID, "</collection_method>", "</collection_method><transaction_id>1</transaction_id>"),

        // Matching.
        Breakage(.severalDomains, "<product_url>https://shop.example", "<product_url>https://other.example"),
        Breakage(
            .mpnWithoutBrand,
            "<gtins><gtin>4006381333931</gtin></gtins><mpns><mpn>M-1</mpn></mpns><skus><sku>S-1</sku></skus>"
                + "<brands><brand>Acme</brand></brands>",
            "<mpns><mpn>M-1</mpn></mpns>"
        ),
        Breakage(
            .matchedByURLOnly,
            "<gtins><gtin>4006381333931</gtin></gtins><mpns><mpn>M-1</mpn></mpns>",
            ""
        ),
    ]
}
