import Markdown
import Reviews
import Templates

extension ModelFactory {
    func review(_ review: Review) -> ReviewModel {
        let text = masked(review.text)
        let markup = context.markdown.reviews ? Self.markup(text) : nil
        let language = languageTag(review.language)
        return ReviewModel(
            reviewID: review.id.rawValue,
            author: context.reviewerNames.displayName(of: review.reviewer),
            datePublished: review.date,
            reviewRating: StarsModel(review.stars),
            name: shown(masked(review.title)),
            reviewBody: context.markdown.reviews ? ShownText.lines(Markdown.plainText(text)) : ShownText.lines(text),
            reviewMarkup: markup,
            language: language,
            foreignLanguage: language.flatMap { Self.primaryLanguage(of: $0) == self.language ? nil : $0 },
            isVerified: review.isVerifiedPurchase ?? false,
            isIncentivized: review.isIncentivized ?? false,
            positiveNotes: review.pros.compactMap { shown(masked($0)) },
            negativeNotes: review.cons.compactMap { shown(masked($0)) },
            images: review.pictures.compactMap(webAddress),
            aspects: review.answers.compactMap(aspect),
            replies: review.replies.compactMap(reply),
            helpfulCount: review.helpfulCount > 0 ? review.helpfulCount : nil
        )
    }

    private func aspect(_ answer: Answer) -> AspectModel? {
        guard case .stars(let stars) = answer.value, let question = shown(masked(answer.question)) else { return nil }
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

    private func masked(_ text: String) -> String { PersonalDetails.masking(text).text }

    /// A tag that may stand in a `lang` attribute, or nil if the source's is none.
    private func languageTag(_ tag: String?) -> String? {
        guard let tag, (2...35).contains(tag.utf8.count) else { return nil }
        let isTag = tag.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        return isTag ? tag : nil
    }
}
