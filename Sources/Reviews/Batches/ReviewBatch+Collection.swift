extension ReviewBatch: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
    /// Makes a batch of reviews that are at hand as values.
    public init(_ reviews: some Sequence<Review>) {
        self.init()
        for review in reviews { append(review) }
    }

    /// Makes a batch of these.
    public init(arrayLiteral reviews: Review...) { self.init(reviews) }

    /// Where the first review stands.
    public var startIndex: Int { 0 }

    /// Where the next review would stand.
    public var endIndex: Int { count }

    /// A review as a value; in the place of one that is set, the bytes of the former stay until all are forgotten.
    public subscript(index: Int) -> Review {
        get { review(reviews[index]) }
        set { reviews[index] = fields(of: newValue) }
    }

    private func review(_ fields: BatchedReview) -> Review {
        var review = Review(
            id: Review.ID(text(fields.id)),
            account: Account.Name(text(fields.account)),
            product: fields.product.map { Product.ID(text($0)) },
            stars: fields.stars,
            title: text(fields.title),
            text: text(fields.text),
            reviewer: Reviewer(
                id: fields.reviewerID.map { Reviewer.ID(text($0)) },
                name: text(fields.reviewerName),
                isAnonymous: fields.isAnonymous
            ),
            date: fields.date,
            status: fields.status
        )
        review.sourceID = fields.sourceID.map(text)
        review.form = fields.form.map { Form.ID(text($0)) }
        review.language = fields.language.map(text)
        review.country = fields.country.map(text)
        review.pros = listed[fields.pros].map(text)
        review.cons = listed[fields.cons].map(text)
        review.pictures = listed[fields.pictures].map(text)
        review.replies = Array(replies[fields.replies])
        review.answers = Array(answers[fields.answers])
        review.isVerifiedPurchase = fields.isVerifiedPurchase
        review.isIncentivized = fields.isIncentivized
        review.collectionMethod = fields.collectionMethod
        review.isSpam = fields.isSpam
        review.helpfulCount = fields.helpfulCount
        review.unhelpfulCount = fields.unhelpfulCount
        review.url = fields.url.map(text)
        review.pageType = fields.pageType
        return review
    }
}

extension ReviewBatch {
    /// Whether pictures came with any of the reviews.
    public var hasPictures: Bool { reviews.contains { !$0.pictures.isEmpty } }

    /// Puts reviews of several products or accounts in one order, the newest first, and keeps so many of them.
    package mutating func keepNewest(_ limit: Int?) {
        let bytes = bytes
        reviews.sort { left, right in
            guard left.date == right.date else { return left.date > right.date }
            return bytes[left.id].lexicographicallyPrecedes(bytes[right.id])
        }
        if let limit, reviews.count > limit { reviews.removeLast(reviews.count - limit) }
    }
}
