import Foundation
import Reviews
import Testing

@Suite("A batch of reviews")
struct ReviewBatchTests {
    /// A review of which everything is known.
    private static func review(_ id: String) throws -> Review {
        var review = Review(
            id: Review.ID(id),
            account: "germany",
            product: "shoe",
            stars: try #require(Stars(hundredths: 430)),
            title: "Leicht \(id)",
            text: "Zeile eins\nZeile zwei",
            reviewer: Reviewer(id: "r1", name: "Anna Bergström", isAnonymous: true),
            date: Date(timeIntervalSince1970: 1_700_000_000),
            status: .unpublished
        )
        review.sourceID = "4711"
        review.form = "f1"
        review.language = "de"
        review.country = "DE"
        review.pros = ["leicht", "warm"]
        review.cons = ["teuer"]
        review.pictures = ["https://images.example/1.jpg"]
        review.replies = [Reply(text: "Danke", date: Date(timeIntervalSince1970: 1_700_000_100)), Reply(text: "Gern")]
        review.answers = [Answer(questionID: "q1", question: "Lieferung?", value: .choice(true))]
        review.isVerifiedPurchase = true
        review.isIncentivized = false
        review.collectionMethod = .postFulfillment
        review.isSpam = true
        review.helpfulCount = 3
        review.unhelpfulCount = 1
        review.url = "https://shop.example/r/1"
        review.pageType = .group
        return review
    }

    @Test("gives back what was put in, of reviews that are bare and of those of which everything is known")
    func roundTrip() throws {
        let bare = Review(id: "b", account: "austria", stars: .lowest, date: Date(timeIntervalSince1970: 0))
        let reviews = try [Self.review("a"), bare, Self.review("c")]
        let batch = ReviewBatch(reviews)
        #expect(Array(batch) == reviews)
        #expect(batch.count == 3 && batch.hasPictures && !ReviewBatch([bare]).hasPictures)
        #expect(SurveyResult(batch) == SurveyResult(reviews))
    }

    @Test("holds a review that was changed in its old place")
    func changing() throws {
        var batch = try ReviewBatch([Self.review("a"), Self.review("b")])
        batch[0].text = "Anders"
        batch[0].pros = []
        var changed = try Self.review("a")
        changed.text = "Anders"
        changed.pros = []
        #expect(Array(batch) == [changed, try Self.review("b")])
    }
}
