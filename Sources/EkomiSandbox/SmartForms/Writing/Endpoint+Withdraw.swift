extension Endpoint {
    /// `PUT /api/v2/answers/withdraw`: takes a review back.
    static let withdraw = Endpoint(
        .smartForms,
        "withdraw",
        .put,
        "/api/v2/answers/withdraw",
        summary: "Takes a review back and gives a link for a new one",
        authentication: .interface,
        parameters: [
            .query("review_hash", "the review; or order_id") { .string($0.exampleReview(1)?.hash ?? "none") },
            .query("order_id", "its order, in place of review_hash"),
        ],
        outcomes: [.json(.data(.list(.object(["submission_link": .string]))))] + .refusals(401, 404, 422)
    ) { call in
        let place = try call.smartFormsShop()
        let numbers = try call.reviewNumbers(of: place)
        let reviews = numbers.map { call.sandbox.review($0, of: place) }
        guard let first = reviews.first, !reviews.allSatisfy(\.isWithdrawn) else {
            throw APIError.smartForms(404, "New hash is not generated for this review")
        }
        call.sandbox.change(numbers, of: place) { $0.isWithdrawn = true }
        var random = SplitMix64(seed: call.sandbox.dataset.seed, stream: .recipient, place, -1, first.feedbackID)
        let shop = call.sandbox.shop(at: place)
        let link = "\(shop.submissionLink)/\(random.hexadecimal(29))?fid=\(first.formID)"
        return .smartForms([["submission_link": .string(link)]])
    }
}
