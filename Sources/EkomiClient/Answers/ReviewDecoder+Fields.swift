import Reviews

import struct Foundation.Date

extension ReviewDecoder {
    func date(_ record: Record) throws(RecordFault) -> Date {
        let expected = "a time such as \"2026-03-01 10:12:13\" or Unix seconds"
        guard let entry = record.entry(.submitted) else {
            throw RecordFault(missing: record.expectedKey(.submitted), expected: expected)
        }
        guard let date = Timestamp.date(entry.value) else { throw RecordFault(entry, expected: expected) }
        return date
    }

    /// The main rating; there is no such thing as 0 stars.
    func stars(_ record: Record, _ answers: AnswersDecoder) throws(RecordFault) -> Stars {
        let expected = "1 to 5 stars"
        guard let entry = record.entry(.rating) else {
            guard let rating = answers.rating else {
                throw RecordFault(missing: record.expectedKey(.rating), expected: expected)
            }
            guard let stars = rating.stars else { throw RecordFault(rating.entry, expected: expected) }
            return stars
        }
        guard let value = entry.value.double, let stars = Stars(value) else {
            throw RecordFault(entry, expected: expected)
        }
        return stars
    }

    func form(_ record: Record) throws(RecordFault) -> Form.ID? {
        if let form = try record.name(.formID) { return Form.ID(form) }
        return if case .reviewHash(let form) = identity { form } else { nil }
    }

    func key(
        _ record: Record,
        form: Form.ID?,
        order: String?,
        date: Date
    ) throws(RecordFault) -> FetchedReview.Key {
        let product = try record.name(.productID).map { Product.ID($0) }
        switch identity {
        case .reviewHash:
            return .smartForms(form: form, reviewHash: try reviewHash(record), product: product)
        case .order(let asked):
            guard let order else {
                throw RecordFault(missing: record.expectedKey(.orderID), expected: "the order that was reviewed")
            }
            return .core(order: order, product: product ?? asked, submitted: date)
        }
    }

    /// The hash, or the feedback's number, which is as unique, where a shop's records have no hash.
    private func reviewHash(_ record: Record) throws(RecordFault) -> String {
        if let hash = try record.name(.reviewHash) { return hash }
        guard let number = try record.name(.feedbackID) else {
            throw RecordFault(missing: record.expectedKey(.reviewHash), expected: "what identifies the review")
        }
        return "feedback:\(number)"
    }

    func status(_ record: Record) throws(RecordFault) -> Review.Status {
        let word = record.entry(.status)
        let status = word?.value.name.map { $0.lowercased() }
        let isPublished = try record.flag(.published)
        if try record.flag(.withdrawn) == true || status == "withdrawn" { return .withdrawn }
        if status == "rejected" { return .rejected }
        if let isPublished { return isPublished ? .published : .unpublished }
        guard let word else { return .published }
        switch status {
        case "published", "approved": return .published
        case "unpublished", "pending": return .unpublished
        default: throw RecordFault(word, expected: "published, unpublished, pending, approved, rejected or withdrawn")
        }
    }

    /// The language of a locale or tag: `de` of `de_DE`.
    func language(_ record: Record) -> String? {
        guard let tag = record.entry(.locale)?.value.name else { return nil }
        let language = tag.utf8.prefix { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
        let isLanguage = (2...3).contains(language.count) && language.allSatisfy(\.isASCIILetter)
        return isLanguage ? String(Substring(language)).lowercased() : nil
    }
}
