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
    ///   - page: where the page of the first product lies in the batch.
    ///   - options: how people's words are treated.
    ///   - defaultLanguage: the language of reviews that do not tell their own, as Google wants it.
    ///   - codes: what was looked up for the reviews before.
    /// - Returns: what a template can show of it.
    /// - Throws: why it cannot stand in a feed.
    static func layingOut(
        _ review: BatchedReview,
        in batch: inout ReviewBatch,
        products: FeedProducts,
        page: Range<Int>?,
        options: ProductReviewFeedOptions,
        defaultLanguage: String?,
        codes: inout RecentCodes
    ) throws(FeedOmissionError) -> FeedReviewView {
        guard review.status == .published || (options.includesUnpublished && review.status == .unpublished) else {
            throw FeedOmissionError(reason: .notPublished)
        }
        let isStrict = !options.includesIncomplete
        guard !products.isEmpty || !isStrict else { throw FeedOmissionError(reason: .noProduct) }
        guard possibleDates.contains(review.date) else { throw FeedOmissionError(reason: .impossibleDate) }
        guard page != nil || !isStrict else { throw FeedOmissionError(reason: .noProductURL) }
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
        let pictures = Self.addresses(review.pictures, in: &batch)
        let ownPage = review.url.flatMap { WebAddress.normalized(batch.text($0)) }
        let isProductPage = ownPage.map { page in products.views.contains { $0.url == page } } ?? true

        return FeedReviewView(
            id: id,
            spareID: ownID,
            reviewerName: batch.shownName(of: review, by: options.names),
            reviewerID: review.reviewerID.flatMap { batch.publishable($0) },
            language: review.language.map { codes.language($0, in: batch) }
                ?? defaultLanguage ?? batch.withText(content) { LanguageDetector.language(of: $0) },
            country: review.country.flatMap { codes.country($0, in: batch) },
            date: review.date,
            title: text == nil && isStrict ? nil : title,
            content: content,
            hasPros: !pros.isEmpty,
            pros: pros,
            prosLine: batch.joined(pros),
            hasCons: !cons.isEmpty,
            cons: cons,
            consLine: batch.joined(cons),
            url: ownPage.map { batch.append($0.utf8) } ?? page ?? 0..<0,
            // A page of its own shows one review, unless its source knows better; a product's page shows all of them.
            urlType: (isProductPage ? .group : review.pageType ?? .singleton).rawValue,
            hasPictures: !pictures.isEmpty,
            pictures: pictures,
            rating: review.stars.description,
            products: products,
            isSpam: review.isSpam,
            isVerifiedPurchase: review.isVerifiedPurchase?.description,
            isIncentivized: review.isIncentivized?.description,
            collectionMethod: review.collectionMethod?.rawValue,
            maskedDetailCount: texts.maskedCount,
            isTitleAsText: text == nil && isStrict
        )
    }

    /// Those of a list that are web addresses.
    private static func addresses(_ list: Range<Int>, in batch: inout ReviewBatch) -> [Range<Int>] {
        // Most reviews come without a picture.
        guard !list.isEmpty else { return [] }
        return list.compactMap { index in
            WebAddress.normalized(batch.text(batch.listed[index])).map { batch.append($0.utf8) }
        }
    }
}
