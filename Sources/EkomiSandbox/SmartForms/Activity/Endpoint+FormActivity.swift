extension Endpoint {
    /// `GET /api/v2/forms/activity_stream`: what happened to the invitations to the forms.
    static let formActivity = Endpoint(
        .smartForms,
        "form-activity",
        .get,
        "/api/v2/forms/activity_stream",
        summary: "What was submitted on the forms, newest first; paging in header and body. No key is documented",
        authentication: .interface,
        parameters: [
            .query("start_date", .day, "first day of submission", required: true) {
                "\(CalendarDay(containing: $0.now.wholeSeconds - 90 * CalendarDay.seconds))"
            },
            .query("end_date", .day, "last day of submission", required: true) {
                "\(CalendarDay(containing: $0.now.wholeSeconds))"
            },
            .query("order_id", "one order"),
            .recordsPerPage(50),
            .page,
        ],
        outcomes: [
            .json(
                .object([
                    "data": .list(
                        .object([
                            "order_id": .string, "review_hash": .string, "form_id": .integer,
                            "activity": .oneOf("submitted", "skipped", "withdrawn"), "created_at": .time,
                        ])
                    ), "status_code": .integer, "meta": .paging,
                ])
            )
        ] + .refusals(401, 404, 422),
        respond: formActivity
    )

    private static func formActivity(_ call: APICall) throws -> APIAnswer {
        let place = try call.smartFormsShop()
        for name in ["start_date", "end_date"] where call.value(name) == nil {
            throw APIError.smartForms(422, "\(name) is missing")
        }
        var query = ReviewQuery()
        query.submitted = try call.submissionWindow()
        query.includesSkipped = true
        if let order = call.value("order_id") {
            query.numbers = call.sandbox.withIndex(of: place) { $0.numbers(order: order) }
        }
        let page = try call.count("page", default: 1)
        let size = try call.count("records_per_page", default: 20, atMost: 50)
        let numbers = call.sandbox.numbers(of: place, matching: query)
        let paging = Paging(call: call, page: page, size: size, total: numbers.count)
        guard !paging.range.isEmpty else {
            throw APIError.smartForms(404, "Result is not found against that shop")
        }
        let records = numbers[paging.range].map { json(call.sandbox.review(Int($0), of: place)) }
        var answer = APIAnswer.json(["data": .array(records), "status_code": 200, "meta": paging.meta])
        answer.setHeader("Link", to: paging.linkHeader)
        return answer
    }

    private static func json(_ review: SandboxReview) -> JSONValue {
        [
            "order_id": .string(review.orderID),
            "review_hash": .string(review.hash),
            "form_id": .number(review.formID),
            "activity": review.isWithdrawn ? "withdrawn" : review.isSkipped ? "skipped" : "submitted",
            "created_at": .string(review.submitted.ekomiTimestamp),
        ]
    }
}
