import Foundation
import ReviewFeeds
import Reviews
import Specification
import Testing

@Suite("The default template of the product-review feed")
struct GoldenFeedTests {
    private let options = ProductReviewFeedOptions(
        publisherName: "Beispiel & Söhne",
        publisherIcon: "https://shop.example/favicon.png",
        aggregatorName: "eKomi",
        defaultLanguage: "de_DE",
        productURL: "https://shop.example/p/{id}"
    )

    private var fullReview: Review {
        var review = Review.sample(text: "Passt genau.\nUnd hält.", stars: 450)
        review.country = "de"
        review.pros = ["leicht", "<b>schön</b>"]
        review.cons = ["teuer"]
        review.pictures = ["https://shop.example/bild 1.jpg", "no address"]
        review.url = "https://shop.example/r/1"
        review.isVerifiedPurchase = true
        review.isIncentivized = false
        review.collectionMethod = .postFulfillment
        return review
    }

    @Test("shows every element the schema knows, in its order")
    func everything() throws {
        let feed = try WrittenFeed([(fullReview, [.sample])], options: options)
        try Golden.expect(feed.bytes, matches: "feed.xml")
    }
}
