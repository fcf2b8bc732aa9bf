import Diagnostics
import Foundation
import ReviewFeeds
import Specification
import Testing

@Suite("The linter of seller-review feeds")
struct SellerLinterTests {
    static let feed = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://schemas.google.com/merchant_reviews/5.0">
        <merchants><merchant id="1"><name>Shop</name><merchant_url>https://shop.example/</merchant_url>\
        <rating_url>https://reviews.example/1</rating_url><create_timestamp>2026-01-01T00:00:00Z</create_timestamp>\
        <last_update_timestamp>2026-02-01T00:00:00Z</last_update_timestamp></merchant></merchants>
        <reviews>
        <review id="r1" mid="1"><reviewer_name>Anna B.</reviewer_name>\
        <create_timestamp>2026-01-02T00:00:00Z</create_timestamp>\
        <last_update_timestamp>2026-01-03T00:00:00Z</last_update_timestamp><country_code>DE</country_code>\
        <title>Gut</title><content>Schnell da.</content>\
        <ratings><overall min="1" max="5">4.5</overall><customer_service min="1" max="5">5</customer_service></ratings>\
        <collection_method>after_fulfillment</collection_method></review>
        </reviews>
        <deleted_reviews><deleted_review id="r2">\
        <last_update_timestamp>2026-01-03T00:00:00Z</last_update_timestamp></deleted_review></deleted_reviews>
        </feed>
        """

    private func rules(_ feed: String) throws -> [String] {
        let now = try #require(Timestamp("2026-04-01T12:00:00Z")).date
        return try SellerReviewFeedLinter(now: now).lint(.bytes(Array(feed.utf8), name: "feed.xml")).kept.map(\.rule)
    }

    @Test("has nothing to say against a feed that has every element")
    func rightFeed() throws {
        #expect(try rules(Self.feed) == [])
    }

    struct Breakage: Sendable, CustomTestStringConvertible {
        let rule: String
        let original: String
        let broken: String
        var testDescription: String { "\(rule): \(broken)" }

        init(_ rule: String, _ original: String, _ broken: String) {
            self.rule = rule
            self.original = original
            self.broken = broken
        }
    }

    @Test(
        "finds what is broken, and names the rule",
        arguments: [
            Breakage("seller-feed-namespace", "reviews/5.0", "reviews/4.0"),
            Breakage("root-element", "feed", "feeds"),
            Breakage("not-well-formed", "</reviews>", ""),
            Breakage("missing-attribute", " id=\"r1\"", ""),
            Breakage("missing-attribute", " mid=\"1\"", ""),
            Breakage("unknown-merchant", "mid=\"1\"", "mid=\"2\""),
            Breakage("duplicate-id", "id=\"r2\"", "id=\"r1\""),
            Breakage("missing-element", "<content>Schnell da.</content>", ""),
            Breakage(
                "empty-container",
                "<last_update_timestamp>2026-01-03T00:00:00Z</last_update_timestamp></del",
                "</del"
            ),
            Breakage("unknown-element", "<title>Gut</title>", "<headline>Gut</headline>"),
            Breakage("unknown-element", "<title>Gut</title>", "<name>Gut</name>"),
            Breakage("repeated-element", "<title>Gut</title>", "<title>Gut</title><title>Gut</title>"),
            Breakage(
                "misplaced-element",
                "<title>Gut</title><content>Schnell da.</content>",
                "<content/><title>Gut</title>"
            ),
            Breakage("url-format", "https://shop.example/<", "http://shop.example&gt;<"),
            Breakage("timestamp-format", "2026-01-02T00:00:00Z", "2026-01-02"),
            Breakage("timestamp-zone", "2026-01-02T00:00:00Z", "2026-01-02T00:00:00"),
            Breakage("timestamp-in-future", "2026-02-01T00:00:00Z", "2036-01-02T00:00:00Z"),
            Breakage("updated-before-created", "2026-01-02T00:00:00Z", "2026-01-09T00:00:00Z"),
            Breakage("unknown-country", ">DE<", ">XX<"),
            Breakage("rating-format", ">4.5<", ">4,5<"),
            Breakage("rating-out-of-scale", ">4.5<", ">5.5<"),
            Breakage("rating-scale", "min=\"1\" max=\"5\">4", "min=\"5\" max=\"1\">4"),
            Breakage("seller-collection-method", "after_fulfillment", "post_fulfillment"),
            Breakage("html-in-text", "Schnell da.", "&lt;b>Schnell&lt;/b> da."),
            Breakage("double-escaping", "Schnell da.", "Schnell &amp;amp; gut."),
            Breakage("personal-details", "Schnell da.", "anna@example.org"),
            Breakage("empty-text", ">Anna B.<", "><"),
            Breakage("stray-text", "<reviews>", "<reviews>text"),
        ]
    )
    func breakages(breakage: Breakage) throws {
        let broken = Self.feed.replacing(breakage.original, with: breakage.broken)
        #expect(broken != Self.feed)
        #expect(try rules(broken).contains(breakage.rule))
    }

    @Test("takes a feed of nothing for the fault it is")
    func emptyFeed() throws {
        #expect(try rules("<feed xmlns=\"http://schemas.google.com/merchant_reviews/5.0\"/>") == ["empty-feed"])
    }

    @Test(
        "finds in Google's own sample nothing but the stray bracket in an address",
        .enabled(if: Conformance.isAvailable)
    )
    func googleSample() throws {
        let sample = try Conformance.data("google/merchant_reviews_google_dev_sample_5.0.xml")
        #expect(try rules(String(decoding: sample, as: UTF8.self)) == ["url-format"])
    }
}
