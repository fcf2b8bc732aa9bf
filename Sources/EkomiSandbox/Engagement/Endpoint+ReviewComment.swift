extension Endpoint {
    /// `GET /api/1.0/review-comment`: what was commented on the reviews of a product.
    static let reviewComment = Endpoint(
        .engagement,
        "review-comment",
        .get,
        "/api/1.0/review-comment",
        summary: "What was commented on the reviews of a product: the replies that answers shows",
        authentication: .token,
        parameters: [
            .query("product_id", "the product", required: true) { dataset in
                let products = (0..<20).lazy.compactMap { dataset.exampleReview($0)?.productID }
                return .string(products.first ?? dataset.products.first?.id ?? "none")
            },
            .query("order_id", "one order"),
        ],
        outcomes: [.json(.map("^[0-9]+$", .reviewComment, and: ["total": .integer]))] + .errors(403, 404, 422),
        respond: reviewComment
    )

    private static func reviewComment(_ call: APICall) throws -> APIAnswer {
        let place = try call.engagementShop()
        guard let product = call.documented("product_id") else {
            throw APIError.errors(422, "Unprocessable Entity")
        }
        var query = ReviewQuery()
        query.isWithdrawn = false
        query.product = call.sandbox.productPlace(product) ?? ReviewQuery.unknownProduct
        if let order = call.documented("order_id") {
            query.numbers = call.sandbox.withIndex(of: place) { $0.numbers(order: order) }
        }
        let numbers = call.sandbox.numbers(of: place, matching: query)
        guard !numbers.isEmpty else { throw APIError.errors(404, "Not Found") }
        var members = numbers.enumerated()
            .map { key, number in
                JSONValue.Member(key: "\(key)", value: json(call.sandbox.review(Int(number), of: place)))
            }
        members.append(.init(key: "total", value: .number(numbers.count)))
        return .json(.object(members))
    }

    private static func json(_ review: SandboxReview) -> JSONValue {
        let comments = review.reply.map { reply -> [JSONValue] in
            [["comment": .string(reply.text), "created_at": .string(reply.date.ekomiTimestamp)]]
        }
        return [
            "order_id": .string(review.orderID),
            "product_id": .string(review.productID ?? ""),
            "review_hash": .string(review.hash),
            "comment": .array(comments ?? []),
            "reviewer": [
                // A space stands for no name, as in the sample.
                "name": .string("\(review.reviewer.firstName) \(review.reviewer.lastName)"),
                "telephone": .string(review.reviewer.telephone),
            ],
        ]
    }
}

extension Schema {
    fileprivate static let reviewComment = object([
        "order_id": string, "product_id": string, "review_hash": string,
        "comment": list(object(["comment": string, "created_at": time])),
        "reviewer": object(["name": string, "telephone": string]),
    ])
}
