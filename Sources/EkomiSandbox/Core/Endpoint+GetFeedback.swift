extension Endpoint {
    /// `GET /v3/getFeedback`: reviews of the shop.
    static let getFeedback = Endpoint(
        .core,
        "getFeedback",
        .get,
        "/v3/getFeedback",
        summary: "Reviews of the shop, without pages",
        parameters: .core + .feedback,
        outcomes: coreListing,
        respond: getFeedback
    )

    private static let coreListing: [Outcome] = [
        .json(
            .list(
                .object([
                    "submitted": .string, "order_id": .string, "rating": .string, "review": .string,
                    "comment": .string,
                ])
            )
        ), .csv, .coreRefusal,
    ]

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
