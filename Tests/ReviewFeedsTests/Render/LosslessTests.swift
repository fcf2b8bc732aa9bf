import Foundation
import ReviewFeeds
import Specification
import Testing

@Suite("Importing a feed and writing it again", .enabled(if: Conformance.isAvailable))
struct LosslessTests {
    /// What is not written: an order's number is nobody's business, and what is no spam needs no mark.
    private static let dropped: Set<String> = ["transaction_id", "is_spam"]

    /// Every element that holds a value, with its attributes, and the value; review by review.
    private func values(of feed: String) -> [Set<String>] {
        let plain = feed.replacing(/<!--(?s).*?-->/, with: "")
        return plain.components(separatedBy: "</review>").dropLast()
            .map { review in
                let matches = review.matches(of: /<([a-z_]+)((?: [^>]*)?)>([^<]+)<\/\1>/)
                return Set(
                    matches.filter { !Self.dropped.contains(String($0.1)) && $0.1 != "version" }
                        .map { "\($0.1)\($0.2) = \($0.3)" }
                )
            }
    }

    @Test(
        "keeps the value of every element and attribute of Google's samples",
        arguments: ["google_dev_sample_2.4.xml", "sample_2.4_xsd_valid.xml"]
    )
    func samples(_ name: String) throws {
        let sample = Array(try Conformance.data("google/\(name)"))
        let imported = try importedReviews(of: sample, name: name)
        let options = ProductReviewFeedOptions(
            publisherName: "Sample Retailer",
            publisherIcon: "http://www.example.com/favicon.png",
            aggregatorName: "Sample Reviews Aggregator (if applicable)"
        )
        let written = try WrittenFeed(imported.map { ($0.review, $0.products) }, options: options).text
        let (before, after) = (values(of: String(decoding: sample, as: UTF8.self)), values(of: written))
        try #require(before.count == 2 && after.count == 2)
        #expect(before[0].count > 20, "the sample is full of values")
        #expect(before[0] == after[0])
        // The second review has no id, and is given one that stays the same.
        #expect(before[1].isSubset(of: after[1]))
        #expect(after[1].subtracting(before[1]).allSatisfy { $0.hasPrefix("review_id = ") })
    }

    @Test("the samples have every element that a review can have")
    func vocabulary() throws {
        let schema = String(decoding: try Conformance.data("google/product_reviews_2.4.xsd"), as: UTF8.self)
        let elements = Set(schema.matches(of: /<xs:element name="([a-z_]+)"/).map { String($0.1) })
        #expect(elements.count > 40)
        let sample = String(decoding: try Conformance.data("google/sample_2.4_xsd_valid.xml"), as: UTF8.self)
        for element in elements {
            #expect(sample.contains("<\(element)>") || sample.contains("<\(element) "), "\(element) is not tried")
        }
    }
}
