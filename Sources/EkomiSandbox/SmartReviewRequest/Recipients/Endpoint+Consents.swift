import struct Foundation.Date

extension Endpoint {
    /// `POST /api/v1/consents`: a customer agreed to be asked.
    static let consents = Endpoint(
        .smartReviewRequest,
        "consents",
        .post,
        "/api/v1/consents",
        summary: "Notes that a customer agreed to be asked about an order, which matters where the setting "
            + "consent_required is on",
        authentication: .shop,
        parameters: [
            .query("order_id", "the order", required: true) { $0.exampleOrder() },
            .query("consent_taken_at", "YYYY-MM-DD HH:MM:SS, in UTC; default: now"),
        ],
        outcomes: [.json(.acknowledgement, status: 201, "Accepted")] + .refusals(401, 422),
        respond: consents
    )

    private static func consents(_ call: APICall) throws -> APIAnswer {
        let place = try call.requestShop()
        guard let order = call.value("order_id") else { throw APIError.smartForms(422, "order_id is missing") }
        guard order.utf8.count <= 255 else { throw APIError.smartForms(422, "order_id is too long") }
        var taken: Date?
        if let text = call.value("consent_taken_at") {
            guard let date = Date(ekomiTime: text) else {
                throw APIError.smartForms(422, "consent_taken_at should be in YYYY-MM-DD HH:MM:SS format")
            }
            taken = date
        }
        call.sandbox.withReviewRequests(of: place) { requests, now in requests.consent(order: order, at: taken ?? now) }
        return .acknowledgement(201, "Consent request accepted and will be processed shortly")
    }
}
