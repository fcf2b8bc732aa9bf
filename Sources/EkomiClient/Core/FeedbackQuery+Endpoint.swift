import Reviews

extension FeedbackQuery: Endpoint {
    var call: Call { .core("getFeedback") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = Parameters(coreFormat: format)
        parameters.add("filter", filter.rawValue)
        parameters.add("range", range.rawValue)
        parameters.add("caching", caching.rawValue)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Listing<FetchedReview> {
        let core = try CoreReceived(received)
        return try core.reviews(
            format,
            columns: ["submitted", "order_id", "rating", "review", "comment"],
            identity: .order(product: nil)
        )
    }
}

extension Parameters {
    /// What every function of Core wants to be told.
    init(coreFormat format: AnswerFormat) {
        self.init()
        add("version", "cust-1.0.0")
        add("type", format.rawValue)
        add("charset", "utf-8")
    }
}

extension CoreReceived {
    /// The reviews of an answer; a CSV of Core has no header, so its columns are given.
    func reviews(
        _ format: AnswerFormat,
        columns: [String],
        identity: ReviewDecoder.Identity
    ) throws(Refusal) -> Listing<FetchedReview> {
        let records = try received.records(format, columns: columns)
        return ReviewDecoder(account: received.account, mapping: received.mapping, identity: identity)
            .listing(of: records)
    }
}
