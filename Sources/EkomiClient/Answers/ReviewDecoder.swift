import Reviews

import struct Foundation.Date

/// Reads reviews from records, each for itself: one that cannot be understood does not cost us the others.
struct ReviewDecoder: Sendable {
    /// How a record's reviews are told apart.
    enum Identity: Sendable {
        /// By review hash and product; the form is this one where the record does not tell.
        case reviewHash(form: Form.ID?)
        /// By order, product and time; the product is this one where the record does not tell.
        case order(product: Product.ID?)
    }

    let account: Account.Name
    let mapping: KeyMapping
    let identity: Identity

    /// Reads records in their order.
    func listing(of records: [JSONValue]) -> Listing<FetchedReview> {
        let personal = PersonalRecord(mapping: mapping)
        var reviews: [FetchedReview] = []
        var unintelligible: [UnintelligibleRecord] = []
        reviews.reserveCapacity(records.count)
        for (index, value) in records.enumerated() {
            let raw = personal.stripping(value).bytes
            let name = value.object.flatMap { self.name(of: Record(object: $0, mapping: mapping)) }
            func report(_ fault: RecordFault, isLeftOut: Bool) {
                unintelligible.append(
                    UnintelligibleRecord(fault, at: index + 1, name: name, isLeftOut: isLeftOut, raw: raw)
                )
            }
            do {
                var faults = RecordFaults()
                reviews.append(try review(value, raw: raw, faults: &faults))
                for fault in faults.all { report(fault, isLeftOut: false) }
            } catch {
                report(error, isLeftOut: true)
            }
        }
        return Listing(items: reviews, unintelligible: unintelligible)
    }

    /// What a record is called in a report; an order's number would be personal.
    private func name(of record: Record) -> String? {
        (record.entry(.reviewHash) ?? record.entry(.feedbackID))?.value.name
    }

    private func review(
        _ value: JSONValue,
        raw: [UInt8],
        faults: inout RecordFaults
    ) throws(RecordFault) -> FetchedReview {
        guard let object = value.object else {
            throw RecordFault(Record.Entry(key: "the record", value: value), expected: "an object")
        }
        let record = Record(object: object, mapping: mapping)
        let orderID = try record.name(.orderID)
        let answers = AnswersDecoder(record, faults: &faults)
        let reviewer = ReviewerDecoder(record, faults: &faults)
        var content = ReviewContent(
            account: account,
            stars: try stars(record, answers),
            date: try date(record),
            status: try status(record)
        )
        content.form = try form(record)
        content.title = try record.text(.title)
        content.text = try record.text(.review)
        if content.text.isEmpty { content.text = answers.text }
        content.pros = answers.pros
        content.cons = answers.cons
        content.pictures = answers.pictures
        content.answers = answers.answers
        content.reviewer = reviewer.reviewer
        content.country = reviewer.country
        content.replies = RepliesDecoder(record, faults: &faults).replies
        content.language = language(record)
        content.isSpam = faults.noting(record.flag, of: .isSpam) ?? false
        content.isVerifiedPurchase = faults.noting(record.flag, of: .verified)
        content.helpfulCount = faults.noting(record.count, of: .helpful) ?? 0
        content.unhelpfulCount = faults.noting(record.count, of: .notHelpful) ?? 0
        return FetchedReview(
            key: try key(record, form: content.form, order: orderID, date: content.date),
            orderID: orderID,
            email: reviewer.email ?? answers.email,
            raw: raw,
            content: content
        )
    }
}
