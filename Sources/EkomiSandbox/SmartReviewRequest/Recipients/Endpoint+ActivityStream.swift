import struct Foundation.Date

extension Endpoint {
    /// `GET /api/v1/recipients/activity_stream`: what happened to invitations.
    static let recipientActivity = Endpoint(
        .smartReviewRequest,
        "activity",
        .get,
        "/api/v1/recipients/activity_stream",
        summary: "What happened to invitations in the last six months, newest first; paging in the body",
        authentication: .shop,
        parameters: [
            .query("start_date", .day, "first day of the last activity", required: true) {
                "\(CalendarDay(containing: $0.now.wholeSeconds - 90 * CalendarDay.seconds))"
            },
            .query("end_date", .day, "last day of the last activity", required: true) {
                "\(CalendarDay(containing: $0.now.wholeSeconds))"
            },
            .query("campaign_id", .integer, "one campaign; default: all of the default customer segment"),
            .query("meta_data", "names and values as JSON: only recipients with all of them"),
            .query("order_id", "one order"),
            .recordsPerPage(),
            .page,
        ],
        outcomes: [
            .json(.object(["data": .list(.recipientActivity), "status_code": .integer, "meta": .paging]))
        ] + .refusals(401, 404, 422),
        respond: recipientActivity
    )

    /// Only so many days are shown.
    private static let longestMemory: Int64 = 183

    private static func recipientActivity(_ call: APICall) throws -> APIAnswer {
        let place = try call.requestShop()
        let delay = call.sandbox.shop(at: place).submissionDelay
        for name in ["start_date", "end_date"] where call.value(name) == nil {
            throw APIError.smartForms(422, "\(name) is missing")
        }
        let days = try call.submissionWindow()
        let metadata = try metadata(call)
        let campaign = try call.number("campaign_id")
        let order = call.value("order_id")
        let matching = try call.sandbox.withReviewRequests(of: place) { requests, now throws(APIError) in
            let (segment, asked) = try Self.segment(of: campaign, in: requests)
            let oldest = now.wholeSeconds - longestMemory * CalendarDay.seconds
            return requests.recipients.reversed()
                .map { ($0, requests.progress(of: $0, delay: delay, now: now)) }
                .filter { recipient, progress in
                    let updated = progress.updated.wholeSeconds
                    return recipient.segment == segment.id
                        && asked.map { $0.medium == recipient.medium } ?? true
                        && order.map { $0 == recipient.order } ?? true
                        && updated >= oldest && days?.contains(updated) ?? true
                        && metadata.allSatisfy(recipient.metadata.contains)
                }
                .map { json($0, $1, in: segment) }
        }
        let paging = try call.paging(total: matching.count)
        return .json(["data": .array(Array(matching[paging.range])), "status_code": 200, "meta": paging.meta])
    }

    private static func segment(
        of campaign: Int?,
        in requests: ReviewRequests
    ) throws(APIError) -> (CustomerSegment, RequestCampaign?) {
        guard let campaign else { return (requests.defaultSegment, nil) }
        for segment in requests.segments {
            if let found = segment.campaigns.first(where: { $0.id == campaign }) { return (segment, found) }
        }
        throw .smartForms(404, "Campaign does not exist")
    }

    private static func metadata(_ call: APICall) throws(APIError) -> [JSONValue.Member] {
        guard let text = call.value("meta_data") else { return [] }
        guard let members = JSONValue(parsing: text)?.members else {
            throw .smartForms(422, "meta_data should be valid json")
        }
        return members.map { .init(key: $0.key, value: .string($0.value.written)) }
    }

    private static func json(
        _ recipient: Recipient,
        _ progress: RecipientProgress,
        in segment: CustomerSegment
    ) -> JSONValue {
        let campaign = segment.campaigns.first { $0.medium == recipient.medium }
        let arrives = progress.interruption.isEmpty
        let reviewed = recipient.reviewed?.ekomiInstant ?? ""
        return [
            "order_id": .string(recipient.order),
            "campaign_id": .number(campaign?.id ?? 0),
            "workflow_status": .string(progress.status),
            "interrupted_reason": .string(progress.interruption),
            "created_at": .string(recipient.created.ekomiInstant),
            "updated_at": .string(progress.updated.ekomiInstant),
            "sent_at": .string(progress.instant(after: 0)),
            "delivered_at": .string(progress.instant(after: 60, if: arrives)),
            "dispatched_at": .string(progress.instant(after: 0)),
            "sent_by_service": .string(progress.instant(after: 30)),
            "opened_at": .string(reviewed),
            "clicked_at": .string(reviewed),
            "reviewed_at": .string(reviewed),
            "meta": recipient.metadata.isEmpty ? "" : .object(recipient.metadata),
        ]
    }
}

extension Schema {
    fileprivate static let recipientActivity = object([
        "order_id": string, "campaign_id": integer,
        "workflow_status": oneOf("not_started", "started", "completed", "interrupted"), "interrupted_reason": string,
        "created_at": instant, "updated_at": instant, "sent_at": instant, "delivered_at": instant,
        "dispatched_at": instant, "sent_by_service": instant, "opened_at": instant, "clicked_at": instant,
        "reviewed_at": instant, "meta": any(map(string), oneOf("")),
    ])
}
