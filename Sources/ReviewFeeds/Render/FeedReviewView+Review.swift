import Reviews

import struct Foundation.Date

extension FeedReviewView {
    /// The dates that fit the schema and a calendar: from 1970 to the end of the year 9999.
    private static let possibleDates = Date(timeIntervalSince1970: 0)...Date(timeIntervalSince1970: 253_402_300_799)

    /// Lays out a review of these products.
    ///
    /// - Parameters:
    ///   - review: one of the batch.
    ///   - batch: holds its texts, and takes what is made of them.
    ///   - products: what it is about.
    ///   - product: what is said of the first of them.
    ///   - options: how people's words are treated.
    ///   - words: the texts that stand in nearly every review.
    ///   - codes: what was looked up for the reviews before.
    /// - Returns: what a template can show of it.
    /// - Throws: why it cannot stand in a feed.
    static func layingOut(
        _ review: BatchedReview,
        in batch: inout ReviewBatch,
        products: FeedProducts,
        product: FeedProductTexts,
        options: ProductReviewFeedOptions,
        words: FeedWords,
        codes: inout RecentCodes
    ) throws(FeedOmissionError) -> FeedReviewView {
        guard review.status == .published || (options.includesUnpublished && review.status == .unpublished) else {
            throw FeedOmissionError(reason: .notPublished)
        }
        let isStrict = !options.includesIncomplete
        guard !products.isEmpty || !isStrict else { throw FeedOmissionError(reason: .noProduct) }
        guard possibleDates.contains(review.date) else { throw FeedOmissionError(reason: .impossibleDate) }
        guard product.url != nil || !isStrict else { throw FeedOmissionError(reason: .noProductURL) }
        let ownID = batch.plainLine(review.id)
        let id = review.sourceID.flatMap { batch.publishable($0) } ?? ownID
        guard !id.isEmpty else { throw FeedOmissionError(reason: .noID) }

        var texts = FeedTexts()
        let title = texts.line(review.title, in: &batch)
        let text = texts.paragraphs(review.text, in: &batch)
        // A feed that asks for no text has no use for the heading in its place either.
        let content = text ?? (isStrict ? title : 0..<0)
        guard let content else { throw FeedOmissionError(reason: .noText) }
        let pros = texts.lines(review.pros, in: &batch)
        let cons = texts.lines(review.cons, in: &batch)
        let pictures = batch.addresses(review.pictures)
        let ownPage = review.url.flatMap { WebAddress.normalized(batch.text($0)) }
        let isProductPage = ownPage.map { page in products.views.contains { $0.url == page } } ?? true
        // A page of its own shows one review, unless its source knows better; a product's page shows all of them.
        let isGroup = isProductPage || review.pageType == .group

        return FeedReviewView(
            id: id,
            spareID: ownID,
            reviewerName: batch.shownName(of: review, by: options.names),
            reviewerID: review.reviewerID.flatMap { batch.publishable($0) },
            language: language(of: review, content, in: &batch, words, &codes),
            country: review.country.flatMap { codes.country($0, in: &batch) },
            date: review.date,
            title: text == nil && isStrict ? nil : title,
            content: content,
            hasPros: !pros.isEmpty,
            pros: pros,
            prosLine: batch.joined(pros),
            hasCons: !cons.isEmpty,
            cons: cons,
            consLine: batch.joined(cons),
            url: ownPage.map { batch.append($0.utf8) } ?? product.url ?? 0..<0,
            urlType: isGroup ? words.group : words.singleton,
            hasPictures: !pictures.isEmpty,
            pictures: pictures,
            rating: words.rating(review.stars, in: &batch),
            stars: review.stars,
            productID: product.id,
            productName: product.name,
            productURL: product.url,
            isSpam: review.isSpam,
            isVerifiedPurchase: words.flag(review.isVerifiedPurchase),
            isIncentivized: words.flag(review.isIncentivized),
            collectionMethod: words.method(review.collectionMethod),
            maskedDetailCount: texts.maskedCount,
            isTitleAsText: text == nil && isStrict
        )
    }

    /// The language that the review tells, or that it is set to, or that its words are plainly of.
    private static func language(
        of review: BatchedReview,
        _ content: Range<Int>,
        in batch: inout ReviewBatch,
        _ words: FeedWords,
        _ codes: inout RecentCodes
    ) -> Range<Int>? {
        if let own = review.language { return codes.language(own, in: &batch) }
        if let language = words.defaultLanguage { return language }
        return batch.withText(content) { LanguageDetector.language(of: $0) }.map { batch.append($0.utf8) }
    }
}
