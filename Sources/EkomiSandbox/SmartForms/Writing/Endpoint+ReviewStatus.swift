extension Endpoint {
    /// `PUT /api/v2/review/status`: approves or rejects a review.
    static let reviewStatus = Endpoint(
        .smartForms,
        "status",
        .put,
        "/api/v2/review/status",
        summary: "Approves or rejects a review",
        authentication: .interface,
        parameters: [
            .query("review_hash", "the review; or order_id") { .string($0.exampleReview(2)?.hash ?? "none") },
            .query("order_id", "its order, in place of review_hash"),
            .query("status", .oneOf("approved", "rejected"), "approved or rejected", required: true) { _ in
                "rejected"
            },
        ],
        outcomes: [.json(.data(.list(.object(["message": .string]))))] + .refusals(401, 404, 422)
    ) { call in
        let place = try call.smartFormsShop()
        guard let status = call.value("status"), ["approved", "rejected"].contains(status) else {
            throw APIError.smartForms(422, "Status should be approved or rejected")
        }
        let numbers = try call.reviewNumbers(of: place)
        let reviews = numbers.map { call.sandbox.review($0, of: place) }
        let isApproval = status == "approved"
        if isApproval, reviews.allSatisfy(\.isPublished) {
            throw APIError.smartForms(422, "This review has already been published")
        }
        if !isApproval, reviews.allSatisfy(\.isRejected) {
            throw APIError.smartForms(422, "This review has already been rejected")
        }
        call.sandbox.change(numbers, of: place) { review in
            review.isPublished = isApproval
            review.isRejected = !isApproval
        }
        return .smartForms([["message": "Review has been successfully updated"]])
    }
}
