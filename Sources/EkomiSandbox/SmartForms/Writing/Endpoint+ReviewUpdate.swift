extension Endpoint {
    /// `PATCH /api/v2/reviews/{feedback_id}`: publishes or rejects a review, and changes its answers.
    static let reviewUpdate = Endpoint(
        .smartForms,
        "update",
        .patch,
        "/api/v2/reviews/{feedback_id}",
        summary: "Publishes or rejects a review, and changes its answers",
        authentication: .interface,
        parameters: [
            .path("feedback_id", .integer, "the review") { .number($0.exampleReview(3)?.feedbackID ?? 0) },
            .json("status", .oneOf("published", "rejected"), "published or rejected", required: true) { _ in
                "rejected"
            },
            .json("reviews", .list(.reviewChange), "new answers to questions"),
        ],
        outcomes: [.json(.acknowledgement, status: 202, "Accepted")] + .refusals(401, 404, 409, 422),
        respond: updateReview
    )

    private static func updateReview(_ call: APICall) throws -> APIAnswer {
        let place = try updatingShop(call)
        guard
            call.sandbox.withReviewRequests(of: place, { requests, _ in requests.isOn("cfm2_enabled", standard: true) })
        else {
            throw APIError.smartForms(422, "CFM-2.0 is not enabled for this shop.")
        }
        guard let body = call.body.json, body.members != nil else {
            throw APIError.smartForms(422, "Syntax error, malformed JSON.")
        }
        guard let status = body["status"], status != .null else {
            throw APIError.smartForms(422, "Status is required")
        }
        guard status == "published" || status == "rejected" else {
            throw APIError.smartForms(422, "Status should be published or rejected")
        }
        let number = try feedbackNumber(call, of: place)
        var review = call.sandbox.review(number, of: place)
        guard !review.isSkipped else {
            throw APIError.smartForms(422, "This feedback is not submitted to CFM2.0 yet.")
        }
        let changes = try changes(body["reviews"])
        let isPublication = status == "published"
        if isPublication, review.isPublished {
            // What is out can be taken back, but not be changed.
            let message = changes.isEmpty ? "Feedback already approved." : "Feedback already delivered to Ekomi."
            throw APIError.smartForms(409, message)
        }
        if !isPublication, review.isRejected { throw APIError.smartForms(409, "Feedback already rejected.") }
        let form = call.sandbox.shop(at: place).forms.first { $0.id == review.formID }
        if let form {
            try ReviewRevision(form: form, assets: "\(call.origin)/assets").apply(changes, to: &review)
        }
        review.isPublished = isPublication
        review.isRejected = !isPublication
        let changed = review
        call.sandbox.withIndex(of: place) { $0.replace(number, by: changed) }
        return .acknowledgement(202, "Request has been accepted for processing")
    }

    /// The shop, refused in words that only this endpoint has.
    private static func updatingShop(_ call: APICall) throws(APIError) -> Int {
        let id = call.header("interface-id") ?? ""
        let password = call.header("interface-password") ?? ""
        switch (id.isEmpty, password.isEmpty) {
        case (true, false): throw .smartForms(404, "Shop ID authorization parameter is missing")
        case (false, true): throw .smartForms(404, "Shop password authorization parameter is missing")
        case (true, true), (false, false): return try call.smartFormsShop()
        }
    }

    private static func feedbackNumber(_ call: APICall, of place: Int) throws(APIError) -> Int {
        let first = (place + 1) * 10_000_000
        guard let id = Int(call.pathParameters["feedback_id"] ?? ""), id >= first,
            id - first < call.sandbox.withIndex(of: place, { $0.nextNumber })
        else { throw .smartForms(422, "Feedback id is invalid.") }
        return id - first
    }

    private static func changes(_ value: JSONValue?) throws(APIError) -> [JSONValue] {
        switch value {
        case nil, .null: return []
        case .array(let changes): return changes
        default: throw .smartForms(422, "Please add valid JSON format for product, review not found")
        }
    }
}

extension Schema {
    fileprivate static let reviewChange: Schema = {
        let answer = any(string, list(string), object(["pros": list(string), "cons": list(string)]))
        return object(
            ["question_id": integer, "answer": answer, "children": list(anything)],
            optional: ["children"]
        )
    }()
}
