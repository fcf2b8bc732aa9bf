extension Endpoint {
    /// `GET /api/v2/thankyou/clicks`: how often the links of the page after a review were followed.
    static let thankYouClicks = Endpoint(
        .smartForms,
        "clicks",
        .get,
        "/api/v2/thankyou/clicks",
        summary: "How often the links of the page after a review were followed",
        authentication: .interface,
        parameters: [
            .formID("the form; default: the default form", form: 0),
            .query("review_hash", "one review"),
        ],
        outcomes: [
            .json(
                .data(
                    .object([
                        "status": .oneOf("success"),
                        "result": .list(.object(["url": .string, "count": .integer])),
                    ])
                )
            )
        ] + .refusals(401, 404, 422),
        respond: thankYouClicks
    )

    private static func thankYouClicks(_ call: APICall) throws -> APIAnswer {
        let place = try call.smartFormsShop()
        let shop = call.sandbox.shop(at: place)
        let form = try formPlace(call, of: shop)
        var query = ReviewQuery()
        query.forms = form.map { [UInt8($0)] }
        if let hash = call.value("review_hash") {
            let numbers = call.sandbox.withIndex(of: place) { $0.numbers(hash: hash) }
            guard !numbers.isEmpty else { throw APIError.smartForms(422, "review_hash or form_id is not valid.") }
            query.numbers = numbers
        } else if form == nil {
            query.forms = [0]
        }
        let reviews = call.sandbox.numbers(of: place, matching: query).count
        // Every third goes on to the shop, and every eighth wants to see the certificate.
        let clicks = [(shop.url, (reviews + 2) / 3), (shop.certificateLink, reviews / 8)].filter { $0.1 > 0 }
        guard !clicks.isEmpty else {
            throw APIError.smartForms(404, "There are no records against provided inputs")
        }
        return .smartForms([
            "status": "success",
            "result": .array(clicks.map { ["url": .string($0.0), "count": .number($0.1)] }),
        ])
    }

    private static func formPlace(_ call: APICall, of shop: SandboxShop) throws(APIError) -> Int? {
        guard let form = call.value("form_id") else { return nil }
        guard let place = shop.forms.firstIndex(where: { String($0.id) == form }) else {
            throw .smartForms(422, "review_hash or form_id is not valid.")
        }
        return place
    }
}
