public import Reviews

import struct Foundation.Date

extension ReviewFields {
    /// The review that the fields describe.
    ///
    /// Rejected is what would be a lie otherwise: a review without a readable rating or time. What merely is of no use,
    /// such as a GTIN with a wrong check digit, is dropped and told in `corrections`.
    public func interpreted(for account: Account.Name) throws(RecordRejection) -> ImportedReview {
        var corrections = Corrections()
        let products = self.products.compactMap { $0.interpreted(&corrections) }
        var review = Review(
            id: Review.ID(id.flatMap(\.trimmedNonEmpty) ?? derivedID),
            account: account,
            product: products.first?.id,
            stars: try stars(),
            title: title.map(Self.unified) ?? "",
            text: content.map(Self.unified) ?? "",
            reviewer: reviewer(),
            date: try date()
        )
        review.language = language.flatMap { text in
            corrections.checked(LanguageTag.normalized(text), of: text, rule: "language-tag")
        }
        review.country = country.flatMap { text in
            corrections.checked(CountryCode.normalized(text), of: text, rule: "country-code")
        }
        review.pros = pros.compactMap(\.trimmedNonEmpty)
        review.cons = cons.compactMap(\.trimmedNonEmpty)
        review.pictures = pictures.compactMap { text in
            corrections.checked(WebAddress.normalized(text), of: text, rule: "picture-url")
        }
        review.sourceID = review.id.rawValue
        review.url = ownPage(beside: products, &corrections)
        review.pageType = review.url.flatMap { _ in urlType.flatMap(Review.PageType.init) }
        review.isSpam = flag(isSpam, &corrections) ?? false
        review.isVerifiedPurchase = flag(isVerifiedPurchase, &corrections)
        review.isIncentivized = flag(isIncentivized, &corrections)
        review.collectionMethod = collectionMethod.flatMap { text in
            corrections.checked(Review.CollectionMethod(rawValue: text), of: text, rule: "collection-method")
        }
        review.replies =
            reply.flatMap(\.trimmedNonEmpty)
            .map { text in
                [Reply(text: Self.unified(text), date: replyTimestamp.flatMap { Timestamp($0)?.date })]
            } ?? []
        review.helpfulCount = count(helpful, &corrections)
        review.unhelpfulCount = count(notHelpful, &corrections)
        if isTextCut { corrections.add("text-cut", "a text is too long, and its end was skipped") }
        return ImportedReview(review: review, products: products, corrections: corrections.made)
    }

    private func stars() throws(RecordRejection) -> Stars {
        guard let rating = rating?.trimmedNonEmpty else {
            throw RecordRejection(rule: "rating-missing", "has no rating")
        }
        let lowest = lowestRating.flatMap(Self.number) ?? 1
        let highest = highestRating.flatMap(Self.number) ?? 5
        guard let value = Self.number(rating) else {
            throw RecordRejection(rule: "rating-unreadable", "has the rating '\(rating.excerpt)', which is no number")
        }
        guard lowest < highest else {
            throw RecordRejection(rule: "rating-scale", "rates on a scale from \(lowest) to \(highest)")
        }
        // On our own scale the value is taken as it is, without a detour that could round it.
        let stars = lowest == 1 && highest == 5 ? Stars(value) : Stars(value, of: lowest...highest)
        guard let stars else {
            throw RecordRejection(
                rule: "rating-out-of-scale",
                "has the rating '\(rating.excerpt)' on a scale from \(lowest.shortest) to \(highest.shortest)"
            )
        }
        return stars
    }

    private func date() throws(RecordRejection) -> Date {
        guard let timestamp = timestamp?.trimmedNonEmpty else {
            throw RecordRejection(rule: "timestamp-missing", "has no time")
        }
        guard let time = Timestamp(timestamp) else {
            throw RecordRejection(rule: "timestamp-unreadable", "has the time '\(timestamp.excerpt)', which is none")
        }
        return time.date
    }

    private func reviewer() -> Reviewer {
        let isHidden = isAnonymous.flatMap(Self.flag) ?? false
        return Reviewer(
            id: reviewerID?.trimmedNonEmpty.map { Reviewer.ID($0) },
            // "Anonymous" beside the mark is the filler that the schema demands, no name.
            name: isHidden ? "" : reviewerName?.trimmedNonEmpty ?? "",
            isAnonymous: isHidden
        )
    }

    /// The page where it can be read; the product's page, which shows all of them, is known already.
    private func ownPage(beside products: [Product], _ corrections: inout Corrections) -> String? {
        guard let url else { return nil }
        let page = corrections.checked(WebAddress.normalized(url), of: url, rule: "review-url")
        return products.contains { $0.url == page } ? nil : page
    }

    private func flag(_ text: String?, _ corrections: inout Corrections) -> Bool? {
        text?.trimmedNonEmpty.flatMap { corrections.checked(Self.flag($0), of: $0, rule: "boolean-value") }
    }

    private func count(_ text: String?, _ corrections: inout Corrections) -> Int {
        let value = text?.trimmedNonEmpty
            .flatMap { text in
                corrections.checked(Int(text).flatMap { $0 >= 0 ? $0 : nil }, of: text, rule: "count-value")
            }
        return value ?? 0
    }

    /// An id for a review that came without one: the same for the same review in every import.
    private var derivedID: String {
        let parts = [reviewerName, reviewerID, timestamp, rating, title, content, url, products.first?.url]
        return StableHash.hexadecimal(of: parts.map { $0?.trimmedNonEmpty ?? "" })
    }

    private static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "1", "yes", "y": true
        case "false", "0", "no", "n": false
        default: nil
        }
    }

    /// A number with a decimal dot or, as German tables write it, a comma.
    private static func number(_ text: String) -> Double? {
        let bytes = text.utf8.trimmed()
        let isNumber = bytes.allSatisfy { $0.isASCIIDigit || "+-.,".utf8.contains($0) }
        return isNumber ? Double(String(decoding: bytes, as: UTF8.self).replacing(",", with: ".")) : nil
    }

    /// A text with line breaks as `\n` and no white space at its ends.
    private static func unified(_ text: String) -> String {
        let text = text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
        return text.trimmedNonEmpty ?? ""
    }
}
