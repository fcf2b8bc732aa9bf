import Reviews

import struct Foundation.Date

extension FeedReviewView {
    /// The dates that fit the schema and a calendar: from 1970 to the end of the year 9999.
    private static let possibleDates = Date(timeIntervalSince1970: 0)...Date(timeIntervalSince1970: 253_402_300_799)

    /// Lays out a review of these products, or says why it cannot stand in a feed.
    ///
    /// No initializer, for that would own the review, and so copy it.
    static func layingOut(
        _ review: Review,
        products: FeedProducts,
        options: ProductReviewFeedOptions,
        codes: inout RecentCodes
    ) throws(FeedOmissionError) -> FeedReviewView {
        guard review.status == .published || (options.includesUnpublished && review.status == .unpublished) else {
            throw FeedOmissionError(reason: .notPublished)
        }
        let isStrict = !options.includesIncomplete
        guard !products.products.isEmpty || !isStrict else { throw FeedOmissionError(reason: .noProduct) }
        guard possibleDates.contains(review.date) else { throw FeedOmissionError(reason: .impossibleDate) }
        let productViews = products.views
        let page = products.page
        guard page != nil || !isStrict else { throw FeedOmissionError(reason: .noProductURL) }
        let ownID = PlainText.line(review.id.rawValue)
        let id = review.sourceID.map(PlainText.line).flatMap(publishable) ?? ownID
        guard !id.isEmpty else { throw FeedOmissionError(reason: .noID) }

        var texts = MaskedTexts()
        let title = texts.line(review.title)
        let text = texts.paragraphs(review.text)
        // A feed that asks for no text has no use for the heading in its place either.
        let content = text ?? (isStrict ? title : "")
        guard let content else { throw FeedOmissionError(reason: .noText) }
        let pros = review.pros.compactMap { texts.line($0) }
        let cons = review.cons.compactMap { texts.line($0) }
        let ownPage = review.url.flatMap(WebAddress.normalized)
        let isProductPage = ownPage.map { page in productViews.contains { $0.url == page } } ?? true

        return FeedReviewView(
            id: id,
            spareID: ownID,
            reviewerName: options.names.displayName(of: review.reviewer).map(PlainText.line).flatMap(\.nonEmpty),
            reviewerID: review.reviewer.id.flatMap { publishable($0.rawValue) },
            language: (review.language ?? options.defaultLanguage).flatMap { codes.language($0) },
            country: review.country.flatMap { codes.country($0) },
            date: review.date,
            title: text == nil && isStrict ? nil : title,
            content: content,
            pros: pros,
            cons: cons,
            url: ownPage ?? page ?? "",
            // A page of its own shows one review, unless its source knows better; a product's page shows all of them.
            urlType: (isProductPage ? .group : review.pageType ?? .singleton).rawValue,
            pictures: review.pictures.compactMap(WebAddress.normalized),
            rating: review.stars.description,
            products: productViews,
            isSpam: review.isSpam,
            isVerifiedPurchase: review.isVerifiedPurchase,
            isIncentivized: review.isIncentivized,
            collectionMethod: review.collectionMethod?.rawValue,
            maskedDetailCount: texts.maskedCount,
            isTitleAsText: text == nil && isStrict
        )
    }

    /// An id, unless it is an e-mail address or an international telephone number in disguise.
    private static func publishable(_ id: String) -> String? {
        let line = PlainText.line(id)
        return line.utf8.contains(UInt8(ascii: "@")) || line.hasPrefix("+") ? nil : line.nonEmpty
    }
}
