extension Endpoint {
    /// `GET /v3/getFeedback`: reviews of the shop.
    static let getFeedback = Endpoint(
        .core,
        "getFeedback",
        .get,
        "/v3/getFeedback",
        summary: "Reviews of the shop, without pages",
        parameters: coreParameters + feedbackParameters,
        example: { coreExample($0, "&type=json&range=1m") },
        respond: getFeedback
    )

    /// What every function of the Core API takes.
    static let coreParameters: [Parameter] = [
        Parameter("auth", "interface id and password with | between them"),
        Parameter("interface_id, interface_pw", "the same as two parameters"),
        Parameter("version", "cust-1.0.0"),
        Parameter("type", "json (default) or csv"),
        Parameter("charset", "utf-8"),
    ]

    /// What the two lists of reviews take.
    static let feedbackParameters: [Parameter] = [
        Parameter("filter", "all (default), positive or critical"),
        Parameter("range", "all (default), 1w, 1m, 3m, 6m or 1y"),
        Parameter("caching", "none, short, middle, long or verylong; nothing is cached here"),
        Parameter("fields", "date, order_id, rating, review, comment; all are shown"),
    ]

    /// A query with the first shop's credentials.
    static func coreExample(_ dataset: SandboxDataset, _ rest: String) -> String {
        let shop = dataset.shops[0]
        return "?auth=\(shop.interfaceID)%7C\(shop.password.percentEncoded)&version=cust-1.0.0\(rest)"
    }

    private static func getFeedback(_ call: APICall) throws -> APIAnswer {
        var request = try FeedbackRequest(call)
        request.query.product = ReviewHeader.noProduct
        let reviews = call.sandbox.numbers(of: request.shop, matching: request.query).lazy
            .map {
                call.sandbox.review(Int($0), of: request.shop)
            }
        guard request.isCSV else {
            return .core(.array(reviews.map(json)))
        }
        return .csv(reviews.reduce(into: []) { $0 += row($1) })
    }

    private static func json(_ review: SandboxReview) -> JSONValue {
        [
            "submitted": .string(String(review.submitted.wholeSeconds)),
            "order_id": .string(review.orderID),
            "rating": .string(String(review.stars ?? 0)),
            "review": .string(review.coreText),
            "comment": .string(review.reply?.text.withoutLineBreaks ?? ""),
        ]
    }

    private static func row(_ review: SandboxReview) -> [UInt8] {
        CSV.line([
            String(review.submitted.wholeSeconds), review.orderID, String(review.stars ?? 0),
            CSV.quoted(review.coreText), review.reply.map { CSV.quoted($0.text.withoutLineBreaks) } ?? "",
        ])
    }
}
