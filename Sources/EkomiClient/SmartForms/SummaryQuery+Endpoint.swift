import Reviews

extension SummaryQuery: Endpoint {
    var call: Call { .smartForms("v2/reviews/summary") }

    func parameters() throws(InvalidParameter) -> Parameters {
        try CalendarDay.requireOrder(from, to)
        var parameters = Parameters()
        parameters.add("form_id", form.rawValue)
        parameters.add("product_id", product?.rawValue)
        parameters.add("start_date", from?.description)
        parameters.add("end_date", to?.description)
        parameters.add("published", flag: published)
        parameters.add("withdrawn", flag: withdrawn)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> RatingSummary? {
        let payload = try received.payload()
        // A list of one summary is that summary; of none, there are no ratings.
        guard let value = payload.array.map(\.first) ?? payload else { return nil }
        guard let object = value.object else { throw received.unintelligible("it is no object") }
        do {
            return try SummaryDecoder(record: Record(object: object, mapping: received.mapping)).summary()
        } catch {
            let fault = error.value.map { "\(error.key) is \($0)" } ?? "\(error.key) is missing"
            throw received.unintelligible(
                "\(fault), expected \(error.expected); its keys are \(received.keys(of: value))"
            )
        }
    }

    func answer(to refusal: Refusal) -> RatingSummary?? {
        refusal.meansNothingIsThere ? .some(nil) : nil
    }
}
