import struct Foundation.Data

extension Endpoint {
    /// `POST /api/v1/recipients`: the same recipient under a new order.
    static let renewal = Endpoint(
        .smartReviewRequest,
        "re-register",
        .post,
        "/api/v1/recipients",
        summary: "Invites somebody again, at once, under a new order",
        parameters: [
            .form("shop", "shop id and password with | between them", required: true) {
                "\($0.shops[0].interfaceID)|\($0.shops[0].password)"
            },
            .form("action", .oneOf("re-register"), "re-register", required: true) { _ in "re-register" },
            .form("review_hash", "the invitation; takes precedence over order_id"),
            .form("order_id", "the order") { $0.exampleOrder() },
        ],
        outcomes: [
            .json(.data(.object(["review_hash": .string, "product_hash": .string], optional: ["product_hash"])))
        ] + .refusals(401, 404, 422),
        respond: renewal
    )

    private static func renewal(_ call: APICall) throws -> APIAnswer {
        guard call.value("shop") != nil else { throw APIError.smartForms(422, "Shop information is missing") }
        let place = try call.joinedShop(unknown: "Shop not found", wrongPassword: "Shop not found")
        guard let action = call.value("action") else { throw APIError.smartForms(422, "Action is required.") }
        guard action == "re-register" else { throw APIError.smartForms(422, "Action is incorrect.") }
        let hash = call.value("review_hash")
        let order = call.value("order_id")
        guard hash != nil || order != nil else {
            throw APIError.smartForms(422, "Order id or Review hash is required.")
        }
        let renewed = try call.sandbox.withReviewRequests(of: place) { requests, now throws(APIError) in
            let source = hash.map { requests.recipient(hash: $0) } ?? order.flatMap { requests.recipient(order: $0) }
            guard let source else { throw .smartForms(404, "Recipient does not exist.") }
            guard !requests.isFull else {
                throw .smartForms(422, "No more than \(ReviewRequests.mostRecipients) recipients are kept here")
            }
            let number = requests.recipients.count
            // "A new order id which is generated after appending UTC time at the end of source recipient order id".
            var renewedOrder = "\(source.order)_\(now.wholeSeconds)"
            while requests.recipient(order: renewedOrder) != nil { renewedOrder += "_1" }
            let renewed = source.again(
                id: (place + 1) * 1_000_000 + number,
                order: renewedOrder,
                hash: call.sandbox.recipientHash(of: place, number: number),
                at: now
            )
            requests.add(renewed)
            return renewed
        }
        var members: [JSONValue.Member] = [.init(key: "review_hash", value: .string(renewed.hash))]
        if !renewed.products.isEmpty {
            members.append(.init(key: "product_hash", value: .string(renewed.productHash)))
        }
        return .smartForms(.object(members))
    }
}

extension Recipient {
    /// The ids of the products as PHP writes an array, in base 64, as in eKomi's sample.
    fileprivate var productHash: String {
        let entries = products.map { "s:\($0.key.utf8.count):\"\($0.key)\";i:1;" }.joined()
        return Data("a:\(products.count):{\(entries)}".utf8).base64EncodedString()
    }
}
