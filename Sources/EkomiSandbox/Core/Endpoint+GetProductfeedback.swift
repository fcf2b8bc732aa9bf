extension Endpoint {
    /// `GET /v3/getProductfeedback`: reviews of products.
    static let getProductfeedback = Endpoint(
        .core,
        "getProductfeedback",
        .get,
        "/v3/getProductfeedback",
        summary: "Reviews of products, without pages; an empty body for unknown products",
        parameters: .core + [
            .query("product", "ids separated by commas, or all (default)") { "\($0.products.first?.id ?? "all")" }
        ] + .feedback,
        outcomes: [
            .json(
                .list(
                    .object([
                        "submitted": .string, "order_id": .string, "product_id": .string, "rating": .string,
                        "review": .string,
                    ])
                )
            ), .csv, .coreRefusal,
        ],
        respond: getProductfeedback
    )

    private static func getProductfeedback(_ call: APICall) throws -> APIAnswer {
        let request = try FeedbackRequest(call)
        let places = try products(call)
        let reviews = numbers(call, request, places: places).lazy
            .map {
                call.sandbox.review(Int($0), of: request.shop)
            }
        // Nothing at all, not even brackets, is what eKomi answers about a product it does not know.
        guard places?.isEmpty != true || knowsOthers(call, of: request.shop) else { return .text("") }
        guard request.isCSV else {
            return .core(.array(reviews.map(json)))
        }
        return .csv(reviews.reduce(into: []) { $0 += row($1) })
    }

    /// The places of the products that are asked for; nil for all.
    private static func products(_ call: APICall) throws(APIError) -> [Int32]? {
        guard let list = call.query["product"], list != "all" else { return nil }
        guard !list.isEmpty else { throw .core("Product parameter is empty.") }
        // An id may hold a comma itself; such a product can be asked for alone.
        if let place = call.sandbox.productPlace(list) {
            return [place]
        }
        return list.split(separator: ",").compactMap { call.sandbox.productPlace(String($0)) }
    }

    /// Whether any product that is asked for was registered, though nobody has reviewed it.
    private static func knowsOthers(_ call: APICall, of place: Int) -> Bool {
        let registered = call.sandbox.registrations(of: place).products
        let list = call.query["product"] ?? ""
        return registered[list] != nil || list.split(separator: ",").contains { registered[String($0)] != nil }
    }

    private static func numbers(_ call: APICall, _ request: FeedbackRequest, places: [Int32]?) -> [Int32] {
        var query = request.query
        guard let places else {
            query.forms = productForms(of: call.sandbox.shop(at: request.shop))
            return call.sandbox.numbers(of: request.shop, matching: query)
        }
        return places.flatMap { place in
            query.product = place
            return call.sandbox.numbers(of: request.shop, matching: query)
        }
    }

    private static func productForms(of shop: SandboxShop) -> Set<UInt8> {
        Set(shop.forms.indices.filter { shop.forms[$0].kind == .product }.map { UInt8($0) })
    }

    private static func json(_ review: SandboxReview) -> JSONValue {
        [
            "submitted": .string(String(review.submitted.wholeSeconds)),
            "order_id": .string(review.orderID),
            "product_id": .string(review.productID ?? ""),
            "rating": .string(String(review.stars ?? 0)),
            "review": .string(review.coreText),
        ]
    }

    private static func row(_ review: SandboxReview) -> [UInt8] {
        let product = review.productID ?? ""
        return CSV.line([
            String(review.submitted.wholeSeconds), review.orderID,
            product.utf8.contains { [0x22, 0x2C, 0x0A].contains($0) } ? CSV.quoted(product) : product,
            String(review.stars ?? 0), CSV.quoted(review.coreText),
        ])
    }
}
