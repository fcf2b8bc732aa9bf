import Reviews

extension AnswersQuery: Endpoint {
    var call: Call { .smartForms("\(version.rawValue)/answers") }

    func parameters() throws(InvalidParameter) -> Parameters {
        try validate()
        var parameters = Parameters()
        parameters.add("format", format.rawValue)
        parameters.add("form_id", list: forms.map(\.rawValue))
        parameters.add("product_id", product?.rawValue)
        parameters.add("start_date", from?.description)
        parameters.add("end_date", to?.description)
        parameters.add("published", flag: published)
        parameters.add("withdrawn", flag: withdrawn)
        parameters.add("review_hash", reviewHash)
        parameters.add("order_id", orderID)
        for id in orderIDs { parameters.add("order_ids[]", id) }
        parameters.add("question_type", list: questionTypes.map(\.rawValue))
        parameters.add("exclude", list: excludedQuestionTypes.map(\.rawValue))
        parameters.add("filter", sentiment?.rawValue)
        parameters.add("question_tag", questionTag)
        parameters.add("show_skipped_product_reviews", flag: showsSkippedProductReviews)
        parameters.add("records_per_page", "\(recordsPerPage)")
        parameters.add("page", "\(page)")
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> AnswersPage {
        let records: [JSONValue]
        var links = PageLinks(header: received.response)
        switch format {
        case .json:
            let root = try received.json()
            records = try received.records(of: root)
            links.read(root)
        case .csv:
            records = try received.records(.csv).map { Self.unfoldingAnswers($0, mapping: received.mapping) }
        }
        let decoder = ReviewDecoder(
            account: received.account,
            mapping: received.mapping,
            identity: .reviewHash(form: forms.count == 1 ? forms.first : nil)
        )
        let listing = decoder.listing(of: records)
        return AnswersPage(
            number: page,
            reviews: listing.items,
            unintelligible: listing.unintelligible,
            isLast: isLast(received: records.count, links: links),
            total: links.total,
            recordCount: records.count
        )
    }

    func answer(to refusal: Refusal) -> AnswersPage? {
        guard refusal.meansNothingIsThere else { return nil }
        return AnswersPage(number: page, reviews: [], unintelligible: [], isLast: true, total: nil, recordCount: 0)
    }

    /// A page that is not full is the last one, unless eKomi names another; a full one never is, whatever eKomi names.
    private func isLast(received: Int, links: PageLinks) -> Bool {
        received == 0 || received < recordsPerPage && links.next == nil
    }

    /// In a CSV, the answers stand in one field, as JSON.
    private static func unfoldingAnswers(_ record: JSONValue, mapping: KeyMapping) -> JSONValue {
        guard var object = record.object else { return record }
        let keys = RecordField.answers.spellings + [mapping[.answers]].compactMap { $0 }
        for (index, member) in object.members.enumerated() where keys.contains(member.key) {
            guard let text = member.value.text, let value = JSONValue(json: Array(text.utf8)) else { continue }
            object.members[index].value = value
        }
        return .object(object)
    }
}
