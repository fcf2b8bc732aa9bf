import Markdown
import Reviews
import Templates

extension ModelFactory {
    /// A review of a batch, which takes what is made of its texts.
    func review(_ review: BatchedReview, in texts: inout ReviewBatch) -> ReviewModel {
        let source = context.markdown.reviews ? texts.masked(review.text) : nil
        let language = review.language.flatMap { texts.withText($0, Self.isLanguageTag) ? $0 : nil }
        let foreignLanguage = language.flatMap { texts.withText($0, isOfPage) ? nil : $0 }
        return ReviewModel(
            reviewID: review.id,
            author: texts.displayName(of: review, by: context.reviewerNames),
            datePublished: review.date,
            reviewRating: StarsModel(review.stars),
            name: texts.shownLine(review.title),
            reviewBody: source.map { texts.append(ShownText.lines(Markdown.plainText($0))) }
                ?? texts.shownLines(review.text),
            reviewMarkup: source.flatMap(Self.markup),
            language: language,
            foreignLanguage: foreignLanguage,
            languageName: foreignLanguage.map { LanguageName.own(texts.text($0)) },
            isVerified: review.isVerifiedPurchase ?? false,
            isIncentivized: review.isIncentivized ?? false,
            positiveNotes: texts.shownLines(ofList: review.pros),
            negativeNotes: texts.shownLines(ofList: review.cons),
            images: texts.webAddresses(review.pictures),
            aspects: review.answers.isEmpty ? [] : texts.answers[review.answers].compactMap(aspect),
            replies: review.replies.isEmpty ? [] : texts.replies[review.replies].compactMap(reply),
            helpfulCount: review.helpfulCount > 0 ? review.helpfulCount : nil
        )
    }

    /// Some reviews of a batch.
    func reviews(_ reviews: some Collection<BatchedReview>, in texts: inout ReviewBatch) -> [ReviewModel] {
        var models: [ReviewModel] = []
        models.reserveCapacity(reviews.count)
        for review in reviews { models.append(self.review(review, in: &texts)) }
        return models
    }

    private func aspect(_ answer: Answer) -> AspectModel? {
        guard case .stars(let stars) = answer.value, let question = shown(PersonalDetails.masking(answer.question).text)
        else { return nil }
        return AspectModel(name: question, reviewRating: StarsModel(stars))
    }

    private func reply(_ reply: Reply) -> ReplyModel? {
        // A link in a reply is the merchant's own; an e-mail address in it may be the customer's.
        let text = PersonalDetails.masking(reply.text, keepingLinks: true).text
        guard let plain = ShownText.lines(context.markdown.replies ? Markdown.plainText(text) : text) else {
            return nil
        }
        return ReplyModel(
            text: plain,
            markup: context.markdown.replies ? Self.markup(text) : nil,
            datePublished: reply.date
        )
    }

    /// Whether a source's tag may stand in a `lang` attribute.
    private static func isLanguageTag(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
        (2...35).contains(tag.count)
            && tag.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    }

    /// Whether a tag is of the language that the page is in.
    private func isOfPage(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
        // A tag is of letters, digits and hyphens, of which only capitals are not lower-case already.
        tag.prefix { $0 != UInt8(ascii: "-") }
            .elementsEqual(language.utf8) { letter, own in (letter.isASCIILetter ? letter | 0x20 : letter) == own }
    }
}
