extension Endpoint {
    /// `GET /v3/putOrder`: an order that can be reviewed.
    static let putOrder = Endpoint(
        .core,
        "putOrder",
        .get,
        "/v3/putOrder",
        summary: "Registers an order and gives the link where it can be reviewed; one that is known keeps its link",
        parameters: .core + [
            .query("order_id", "the order", required: true) { _ in "order-4711" },
            .query("product_ids", "what was bought, separated by commas") { "\($0.products.first?.id ?? "1")" },
        ],
        outcomes: [
            .json(
                .object([
                    "done": .number(from: 1, through: 1), "link": .string, "hash": .string, "known_since": .time,
                ])
            ), .coreRefusal,
        ]
    ) { call in
        let place = try call.coreShop()
        _ = try call.coreWantsCSV()
        guard let id = call.value("order_id") else { throw APIError.core("OrderID empty.") }
        let products = (call.value("product_ids") ?? "").split(separator: ",").map(String.init)
        guard let order = call.sandbox.register(order: id, products: products, of: place) else {
            throw APIError.core("Something in your request was wrong.")
        }
        return .core([
            "done": 1,
            "link": .string("https://www.ekomi.de/bewertungen/\(order.hash)"),
            "hash": .string(order.hash),
            "known_since": .string(order.since.ekomiTimestamp),
        ])
    }

    /// `GET /v3/putProduct`: a product that can be reviewed.
    static let putProduct = Endpoint(
        .core,
        "putProduct",
        .get,
        "/v3/putProduct",
        summary: "Registers a product, which getProductfeedback then knows",
        parameters: .core + [
            .query("product_id", "the product", required: true) { _ in "product-1" },
            .query("product_name", "its name", required: true) { _ in "A product" },
        ],
        outcomes: [.json(.object(["done": .number(from: 1, through: 1)])), .coreRefusal]
    ) { call in
        let place = try call.coreShop()
        _ = try call.coreWantsCSV()
        guard let id = call.value("product_id"), let name = call.value("product_name") else {
            throw APIError.core("Product parameter is empty.")
        }
        guard call.sandbox.register(product: id, name: name, mayChange: true, of: place) else {
            throw APIError.core("Something in your request was wrong.")
        }
        return .core(["done": 1])
    }
}
