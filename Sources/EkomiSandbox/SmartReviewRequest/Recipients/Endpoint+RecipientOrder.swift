extension Endpoint {
    /// `GET /api/v1/recipients/orders`: who was invited to review an order.
    static let recipientOrder = Endpoint(
        .smartReviewRequest,
        "recipient",
        .get,
        "/api/v1/recipients/orders",
        summary: "Who was invited to review an order",
        parameters: [
            .query("shop", "shop id and password with | between them", required: true) {
                "\($0.shops[0].interfaceID)|\($0.shops[0].password)"
            },
            .query("order_id", "the order; takes precedence over review_hash") { $0.exampleOrder() },
            .query("review_hash", "the invitation"),
            .query("include_product_info", .oneOf("0", "1"), "1: with products"),
        ],
        outcomes: [.json(.data(.recipientDetails))] + .refusals(401, 404, 422),
        respond: recipientOrder
    )

    private static func recipientOrder(_ call: APICall) throws -> APIAnswer {
        let place = try call.joinedShop(
            unknown: "Shop id does not exist.",
            wrongPassword: "Shop password is incorrect."
        )
        let order = call.value("order_id")
        let hash = call.value("review_hash")
        guard order != nil || hash != nil else {
            throw APIError.smartForms(422, "Order id or Review hash is required.")
        }
        let recipient = call.sandbox.withReviewRequests(of: place) { requests, _ in
            order.map { requests.recipient(order: $0) } ?? hash.flatMap { requests.recipient(hash: $0) }
        }
        guard let recipient else { throw APIError.smartForms(404, "Recipient does not exist.") }
        return .smartForms(json(recipient, withProducts: call.value("include_product_info") == "1"))
    }

    private static func json(_ recipient: Recipient, withProducts: Bool) -> JSONValue {
        func object(_ members: [JSONValue.Member]) -> JSONValue { members.isEmpty ? .null : .object(members) }
        return [
            "first_name": .string(recipient.firstName),
            "last_name": .string(recipient.lastName),
            "email": .string(recipient.email),
            "telephone": .string(recipient.telephone),
            "order_id": .string(recipient.order),
            "review_hash": .string(recipient.hash),
            "transaction_time": .string(recipient.transactionTime),
            "meta_data": object(recipient.metadata),
            "products_info": withProducts ? object(recipient.products) : .null,
            "products_other": withProducts ? object(recipient.productsOther) : .null,
        ]
    }
}

extension APICall {
    /// The place of the shop whose id and password stand in one parameter with a bar between them.
    func joinedShop(unknown: String, wrongPassword: String) throws(APIError) -> Int {
        let halves = (value("shop") ?? "").split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        guard let id = halves.first, !id.isEmpty else { throw .smartForms(422, "Shop Id is missing.") }
        guard halves.count == 2, !halves[1].isEmpty else { throw .smartForms(422, "Shop Password is missing.") }
        guard let place = sandbox.place(interfaceID: String(id), of: .smartReviewRequest) else {
            throw .smartForms(404, unknown)
        }
        guard sandbox.shop(at: place).password == halves[1] else { throw .smartForms(404, wrongPassword) }
        try requireNotSuspended(place)
        return place
    }
}

extension Schema {
    fileprivate static let recipientDetails = object([
        "first_name": string, "last_name": string, "email": string, "telephone": string, "order_id": string,
        "review_hash": string, "transaction_time": any(time, oneOf("")), "meta_data": map(string).orNull,
        "products_info": map(string).orNull, "products_other": map(anything).orNull,
    ])
}
