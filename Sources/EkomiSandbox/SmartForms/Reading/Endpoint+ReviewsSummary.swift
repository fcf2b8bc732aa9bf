extension Endpoint {
    /// `GET /api/v2/reviews/summary`: count, average and distribution, kept for six hours.
    static let reviewsSummary = Endpoint(
        .smartForms,
        "summary",
        .get,
        "/api/v2/reviews/summary",
        summary: "Count, average and distribution of a form's ratings; the same for six hours",
        authentication: .interface,
        parameters: [
            .formID("the form", required: true),
            .query("product_id", "one product only"),
            .startDate, .endDate, .published, .withdrawn,
        ],
        outcomes: [.json(.data(.summary))] + .refusals(401, 404, 422),
        respond: summary
    )

    private static func summary(_ call: APICall) throws -> APIAnswer {
        let shop = try call.smartFormsShop()
        var query = ReviewQuery()
        query.forms = try [form(call, of: shop)]
        query.submitted = try call.submissionWindow()
        query.isPublished = try call.flag("published")
        query.isWithdrawn = try call.flag("withdrawn")
        let product = call.query["product_id"].flatMap { $0.isEmpty ? nil : $0 }
        query.product = product.map { call.sandbox.productPlace($0) ?? ReviewQuery.unknownProduct }

        let key = "\(shop)?" + call.query.canonical
        let now = call.sandbox.now
        if let kept = call.sandbox.cachedSummary(for: key, at: now) {
            return APIAnswer(contentType: "application/json", body: .bytes(kept))
        }
        let counts = call.sandbox.starCounts(of: shop, matching: query)
        let body: JSONValue = [
            "data": data(form: call.query["form_id"] ?? "", counts: counts), "status_code": 200,
        ]
        let bytes = body.bytes()
        call.sandbox.keepSummary(bytes, for: key, at: now)
        return APIAnswer(contentType: "application/json", body: .bytes(bytes))
    }

    private static func form(_ call: APICall, of shop: Int) throws(APIError) -> UInt8 {
        guard let text = call.query["form_id"], !text.isEmpty else {
            throw .smartForms(422, "form_id is missing")
        }
        guard let place = call.sandbox.shop(at: shop).forms.firstIndex(where: { String($0.id) == text }) else {
            throw .smartForms(404, "Form does not exist")
        }
        return UInt8(place)
    }

    private static func data(form: String, counts: [Int]) -> JSONValue {
        let total = counts.reduce(0, +)
        let sum = zip(counts, 1...5).reduce(0) { $0 + $1.0 * $1.1 }
        return [
            "form_id": Int(form).map(JSONValue.number) ?? .null,
            "total_reviews": .number(total),
            // Without reviews the average is 0, which is a trap: it does not mean no stars.
            "average_rating": .string(Decimals.text(hundredths: total == 0 ? 0 : (sum * 100 + total / 2) / total)),
            "ratings": .object(zip(counts, 1...5).map { JSONValue.Member(key: "\($0.1)", value: .number($0.0)) }),
        ]
    }
}
