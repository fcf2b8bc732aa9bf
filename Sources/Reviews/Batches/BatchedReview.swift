package import struct Foundation.Date

/// What a batch holds of a review beside its bytes: plain bits, so that copying it counts no references.
///
/// The texts are ranges of `ReviewBatch.bytes`, lists of texts are ranges of `ReviewBatch.listed`.
package struct BatchedReview: Sendable, Hashable {
    package let id: Range<Int>
    package let sourceID: Range<Int>?
    package let account: Range<Int>
    package let product: Range<Int>?
    package let form: Range<Int>?
    package let stars: Stars
    package let title: Range<Int>
    package let text: Range<Int>
    package let reviewerID: Range<Int>?
    package let reviewerName: Range<Int>
    package let isAnonymous: Bool
    package let date: Date
    package let language: Range<Int>?
    package let country: Range<Int>?
    package let pros: Range<Int>
    package let cons: Range<Int>
    package let pictures: Range<Int>
    /// Which of the batch's replies.
    package let replies: Range<Int>
    /// Which of the batch's answers.
    package let answers: Range<Int>
    package let isVerifiedPurchase: Bool?
    package let isIncentivized: Bool?
    package let collectionMethod: Review.CollectionMethod?
    package let isSpam: Bool
    package let helpfulCount: Int
    package let unhelpfulCount: Int
    package let url: Range<Int>?
    package let pageType: Review.PageType?
    package let status: Review.Status

    package init(
        id: Range<Int>,
        sourceID: Range<Int>?,
        account: Range<Int>,
        product: Range<Int>?,
        form: Range<Int>?,
        stars: Stars,
        title: Range<Int>,
        text: Range<Int>,
        reviewerID: Range<Int>?,
        reviewerName: Range<Int>,
        isAnonymous: Bool,
        date: Date,
        language: Range<Int>?,
        country: Range<Int>?,
        pros: Range<Int>,
        cons: Range<Int>,
        pictures: Range<Int>,
        replies: Range<Int>,
        answers: Range<Int>,
        isVerifiedPurchase: Bool?,
        isIncentivized: Bool?,
        collectionMethod: Review.CollectionMethod?,
        isSpam: Bool,
        helpfulCount: Int,
        unhelpfulCount: Int,
        url: Range<Int>?,
        pageType: Review.PageType?,
        status: Review.Status
    ) {
        self.id = id
        self.sourceID = sourceID
        self.account = account
        self.product = product
        self.form = form
        self.stars = stars
        self.title = title
        self.text = text
        self.reviewerID = reviewerID
        self.reviewerName = reviewerName
        self.isAnonymous = isAnonymous
        self.date = date
        self.language = language
        self.country = country
        self.pros = pros
        self.cons = cons
        self.pictures = pictures
        self.replies = replies
        self.answers = answers
        self.isVerifiedPurchase = isVerifiedPurchase
        self.isIncentivized = isIncentivized
        self.collectionMethod = collectionMethod
        self.isSpam = isSpam
        self.helpfulCount = helpfulCount
        self.unhelpfulCount = unhelpfulCount
        self.url = url
        self.pageType = pageType
        self.status = status
    }
}
