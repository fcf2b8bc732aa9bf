extension Endpoint {
    /// `GET /api/v1/recipients`: who was invited.
    static let recipients = Endpoint(
        .smartReviewRequest,
        "recipients",
        .get,
        "/api/v1/recipients",
        summary: "Who was invited, newest first; pages are linked in the Link header",
        authentication: .shop,
        parameters: [
            .query("customer_segment_id", .integer, "the customer segment; default: the default one"),
            .query("detail", .oneOf("true", "false"), "true or false (default)") { _ in "true" },
            .query("start_date", .day, "first day of creation; only with end_date"),
            .query("end_date", .day, "last day of creation; only with start_date"),
            .query("recipient_type", .oneOf("email", "telephone", "sms"), "email, sms or telephone"),
            .query(
                "workflow_status",
                .oneOf("not_started", "started", "completed", "interrupted"),
                "not_started, started, completed or interrupted"
            ),
            .query(
                "subscription_status",
                .oneOf("subscribed", "unsubscribed"),
                "subscribed (default) or unsubscribed"
            ),
            .recordsPerPage(),
            .page,
        ],
        outcomes: [.json(.data(.list(.recipient)))] + .refusals(401, 404, 422),
        respond: recipients
    )

    private static func recipients(_ call: APICall) throws -> APIAnswer {
        let place = try call.requestShop()
        let delay = call.sandbox.shop(at: place).submissionDelay
        let medium = try call.choice("recipient_type", of: Recipient.Medium.allCases.map(\.rawValue))
        let status = try call.choice(
            "workflow_status",
            of: ["not_started", "started", "completed", "interrupted"]
        )
        let subscription = try call.choice("subscription_status", of: ["subscribed", "unsubscribed"])
        let isDetailed = try call.choice("detail", of: ["true", "false"]) == "true"
        guard (call.value("start_date") == nil) == (call.value("end_date") == nil) else {
            throw APIError.smartForms(422, "start_date and end_date should be given together")
        }
        let days = try call.submissionWindow()
        let matching = try call.sandbox.withReviewRequests(of: place) { requests, now throws(APIError) in
            let segment = try call.segment(in: requests).id
            return requests.recipients.reversed()
                .map { ($0, requests.progress(of: $0, delay: delay, now: now)) }
                .filter { recipient, progress in
                    recipient.segment == segment
                        && medium.map { $0 == recipient.medium.rawValue } ?? true
                        && status.map { $0 == progress.status } ?? true
                        && days?.contains(recipient.created.wholeSeconds) ?? true
                        && requests.isUnsubscribed(recipient) == (subscription == "unsubscribed")
                }
        }
        let paging = try call.paging(total: matching.count)
        return .page(matching.map { json($0, $1, isDetailed: isDetailed) }, paging)
    }

    private static func json(_ recipient: Recipient, _ progress: RecipientProgress, isDetailed: Bool) -> JSONValue {
        func detail(_ value: String) -> JSONValue { .string(isDetailed ? value : "") }
        var details: [JSONValue.Member] = [
            .init(key: "first_name", value: detail(recipient.firstName)),
            .init(key: "last_name", value: detail(recipient.lastName)),
            .init(key: "email", value: detail(recipient.email)),
            .init(key: "telephone", value: detail(recipient.telephone)),
            .init(key: "review_status", value: detail(recipient.reviewed == nil ? "pending" : "given")),
            .init(key: "workflow_status", value: detail(progress.status)),
            .init(key: "workflow_interrupted_reason", value: detail(progress.interruption)),
            .init(key: "review_given_at", value: detail(recipient.reviewed?.ekomiInstant ?? "")),
            .init(key: "feedback_scheduled_at", value: detail(progress.scheduled.ekomiInstant)),
        ]
        if recipient.medium == .sms {
            details.append(.init(key: "sms_segments", value: isDetailed ? .number(1) : ""))
        }
        return [
            "order_id": .string(recipient.order),
            "review_hash": .string(recipient.hash),
            "created_at": .string(recipient.created.ekomiInstant),
            "recipient_type": .string(recipient.medium.rawValue),
            "detail": .object(details),
        ]
    }
}

extension Schema {
    fileprivate static let recipient = object([
        "order_id": string, "review_hash": string, "created_at": instant,
        "recipient_type": oneOf("email", "telephone", "sms"),
        "detail": object(
            [
                "first_name": string, "last_name": string, "email": string, "telephone": string,
                "review_status": oneOf("", "pending", "given"),
                "workflow_status": oneOf("", "not_started", "started", "completed", "interrupted"),
                "workflow_interrupted_reason": string, "review_given_at": instant, "feedback_scheduled_at": instant,
                "sms_segments": any(integer, oneOf("")),
            ],
            optional: ["sms_segments"]
        ),
    ])
}
