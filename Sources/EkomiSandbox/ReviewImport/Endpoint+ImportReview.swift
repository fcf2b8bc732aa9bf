import HTTPTypes

extension Endpoint {
    /// `POST /api/1.0/reviews`: a review that was given elsewhere.
    static let importReview = Endpoint(
        .reviewImport,
        "import",
        .post,
        "/api/1.0/reviews",
        summary: "Takes a review of the shop that was given elsewhere, which answers then shows",
        authentication: .token,
        parameters: importParameters(order: "elsewhere-1"),
        outcomes: importOutcomes
    ) { call in try imported(call, titled: false) }

    /// `POST /api/1.1/reviews`: the same with a title.
    static let importTitledReview = Endpoint(
        .reviewImport,
        "import",
        .post,
        "/api/1.1/reviews",
        summary: "The same with a title",
        authentication: .token,
        parameters: importParameters(order: "elsewhere-2") + [
            .json("productReviewTitle", .string, "the title") { _ in "Good" }
        ],
        outcomes: importOutcomes
    ) { call in try imported(call, titled: true) }

    private static func importParameters(order: String) -> [Parameter] {
        [
            .json("inputSourceId", .integer, "the input source", required: true) { _ in 2 },
            .json("orderId", .string, "the order", required: true) { _ in .string(order) },
            .json("rating", .number(from: 1, through: 5), "the stars", required: true) { _ in 4 },
            .json("reviewText", .string, "the text", required: true) { _ in "This is lorem" },
            .json("transactionDate", .string, "the time of the order, ISO 8601", required: true) { _ in
                "2024-02-12T15:19:21+00:00"
            },
            .json("shopId", .any(.string, .integer), "the shop", required: true) { "\($0.shops[0].interfaceID)" },
            .json("clientId", .any(.string, .integer), "the customer, in letters and digits"),
            .json("email", .string, "the customer's address"),
        ]
    }

    private static let importOutcomes: [Outcome] =
        [.json(.object(["id": .integer, "orderId": .string, "reviewHash": .string]), status: 201, "Taken")]
        + .violations(400, 401, 403, 409)

    private static func imported(_ call: APICall, titled: Bool) throws -> APIAnswer {
        let place = try call.tokenShop(else: .violations(401, [("invalid_grant", "The access token is not valid")]))
        guard let body = call.body.json, body.members != nil else {
            throw APIError.violations(400, [("", "The body is not a JSON object")])
        }
        let request = try ReviewImportRequest(body, titled: titled)
        guard request.shop == String(call.sandbox.shop(at: place).interfaceID) else {
            throw APIError.violations(403, [("shopId", "The shop belongs to another account")])
        }
        let review = try call.sandbox.add(request, to: place)
        return .json(
            [
                "id": .number(review.feedbackID), "orderId": .string(review.orderID),
                "reviewHash": .string(review.hash),
            ],
            status: .created
        )
    }
}
