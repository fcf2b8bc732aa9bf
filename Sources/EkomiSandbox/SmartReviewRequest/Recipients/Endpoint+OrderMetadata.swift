extension Endpoint {
    /// `GET /api/v1/orders`: the meta data of orders.
    static let orderMetadata = Endpoint(
        .smartReviewRequest,
        "orders",
        .get,
        "/api/v1/orders",
        summary: "The meta data of orders",
        authentication: .shop,
        parameters: [
            .query("order_ids", "up to 50 orders as a JSON array", required: true) { dataset in
                .string(JSONValue.array([dataset.exampleOrder()]).written)
            }
        ],
        outcomes: [
            .json(.data(.list(.object(["order_id": .string, "meta_data": .any(.map(.string), .oneOf(""))]))))
        ] + .refusals(401, 404, 422),
        respond: orderMetadata
    )

    private static let mostOrders = 50

    private static func orderMetadata(_ call: APICall) throws -> APIAnswer {
        let place = try call.requestShop()
        let orders = try orders(call)
        let recipients = call.sandbox.withReviewRequests(of: place) { requests, _ in
            orders.compactMap { requests.recipient(order: $0) }
        }
        guard !recipients.isEmpty else { throw APIError.smartForms(404, "Orders do not exist") }
        return .smartForms(
            .array(
                recipients.map { recipient in
                    [
                        "order_id": .string(recipient.order),
                        "meta_data": recipient.metadata.isEmpty ? "" : .object(recipient.metadata),
                    ]
                }
            )
        )
    }

    /// A JSON array in one parameter, or PHP's way of writing a list.
    private static func orders(_ call: APICall) throws(APIError) -> [String] {
        let listed = call.query.list("order_ids")
        guard listed.isEmpty else { return try limited(listed) }
        guard let text = call.value("order_ids") else { throw .smartForms(422, "order_ids is missing") }
        guard let elements = JSONValue(parsing: text)?.elements else {
            throw .smartForms(422, "order_ids should be an array of order ids")
        }
        return try limited(elements.compactMap(\.scalar))
    }

    private static func limited(_ orders: [String]) throws(APIError) -> [String] {
        guard (1...mostOrders).contains(orders.count) else {
            throw .smartForms(422, "order_ids should hold 1 to \(mostOrders) order ids")
        }
        return orders
    }
}
