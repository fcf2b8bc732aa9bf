import struct Foundation.Date

extension Endpoint {
    /// `GET /api/3.0/orders`: imported orders with their feedback.
    static let orders = Endpoint(
        .csv,
        "imported-orders",
        .get,
        "/api/3.0/orders",
        summary: "Orders that were imported, with their feedback: those of the reviews, and those put by Core",
        authentication: .token,
        parameters: [
            .query("offset", .number(from: 0), "how many to leave out; default 0"),
            .query("limit", .number(from: 1), "how many to show; default 200, and never more") { _ in 5 },
            .query(
                "orderBy",
                .oneOf("created", "order_id", "updated", "id"),
                "created (default), order_id, updated, id"
            ),
            .query("orderDirection", .oneOf("ASC", "DESC"), "ASC (default) or DESC") { _ in "DESC" },
            .query("withFeedbackOnly", .oneOf("true", "false", "1", "0"), "true: only orders with feedback"),
            .query("createdFrom", "first time of import, such as yesterday or 2018-07-31T14:05:21+0000"),
            .query("createdTill", "last time of import"),
            .query("shopId", .integer, "the shop that the order was imported for"),
            .query("customDataFilter", #"columns and values as JSON, such as {"lang":"DE"}"#),
        ],
        outcomes: [
            .json(
                .object([
                    "data": .list(.order), "offset": .integer, "limit": .integer, "total": .integer,
                ])
            ), .text(403, "The token is unknown or too old"),
        ] + .violations(400),
        respond: orders
    )

    private static func orders(_ call: APICall) throws -> APIAnswer {
        let place = try call.csvShop()
        let request = try OrdersRequest(call)
        let shop = call.sandbox.shop(at: place)
        guard request.shop == nil || request.shop == shop.interfaceID else { return page([], request, total: 0) }
        let orders = ImportedOrder.all(of: place, in: call.sandbox).filter(request.matches)
        let sorted = orders.sorted { request.precedes($0, $1) }
        let page = sorted.dropFirst(request.offset).prefix(request.limit)
        return Self.page(page.map { $0.json(in: call.sandbox, shop: place) }, request, total: sorted.count)
    }

    private static func page(_ orders: [JSONValue], _ request: OrdersRequest, total: Int) -> APIAnswer {
        .json([
            "data": .array(orders), "offset": .number(request.offset), "limit": .number(request.limit),
            "total": .number(total),
        ])
    }
}

extension Schema {
    fileprivate static let order: Schema = {
        let date = text("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+]0000")
        let feedback = object([
            "end_customer_submit_date": date, "rating": string, "review": string, "comment": string,
        ])
        return object(
            [
                "created": date, "updated": date, "order_processed": boolean, "order_id": string, "first_name": string,
                "last_name": string, "email": string, "custom_data": any(map(string), list(anything)),
                "register_date": date, "product_ids": list(string), "shop_id": integer, "review_link": string,
                "feedback": feedback,
            ],
            optional: ["first_name", "last_name", "email", "review_link", "feedback"]
        )
    }()
}
