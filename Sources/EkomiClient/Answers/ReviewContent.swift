import Reviews

import struct Foundation.Date

/// All of a review but its id, which is not eKomi's to give.
struct ReviewContent: Sendable, Hashable {
    var account: Account.Name
    var stars: Stars
    var date: Date
    var status: Review.Status
    var form: Form.ID?
    var title = ""
    var text = ""
    var reviewer = Reviewer()
    var language: String?
    var country: String?
    var pros: [String] = []
    var cons: [String] = []
    var pictures: [String] = []
    var replies: [Reply] = []
    var answers: [Answer] = []
    var isVerifiedPurchase: Bool?
    var isSpam = false
    var helpfulCount = 0
    var unhelpfulCount = 0

    func review(id: Review.ID, product: Product.ID?) -> Review {
        var review = Review(
            id: id,
            account: account,
            product: product,
            stars: stars,
            title: title,
            text: text,
            reviewer: reviewer,
            date: date,
            status: status
        )
        review.form = form
        review.language = language
        review.country = country
        review.pros = pros
        review.cons = cons
        review.pictures = pictures
        review.replies = replies
        review.answers = answers
        review.isVerifiedPurchase = isVerifiedPurchase
        // eKomi asks whoever has ordered.
        review.collectionMethod = .postFulfillment
        review.isSpam = isSpam
        review.helpfulCount = helpfulCount
        review.unhelpfulCount = unhelpfulCount
        return review
    }
}
