extension Endpoint {
    /// `GET /api/v1/campaigns/{campaign_id}`: one campaign with its messages.
    static let campaign = Endpoint(
        .smartReviewRequest,
        "campaign",
        .get,
        "/api/v1/campaigns/{campaign_id}",
        summary: "One campaign with its messages",
        authentication: .shop,
        parameters: [.path("campaign_id", .integer, "the campaign") { _ in 1011 }],
        outcomes: [.json(.data(.campaign))] + .refusals(401, 404, 422)
    ) { call in
        let place = try call.requestShop()
        guard let id = Int(call.pathParameters["campaign_id"] ?? "") else {
            throw APIError.smartForms(422, "campaign_id should be an integer")
        }
        let campaigns = call.sandbox.withReviewRequests(of: place) { requests, _ in
            requests.segments.flatMap(\.campaigns)
        }
        guard let campaign = campaigns.first(where: { $0.id == id }) else {
            throw APIError.smartForms(404, "Campaign does not exist")
        }
        return .smartForms(.object(campaign.members + campaign.messages(of: call.sandbox.shop(at: place))))
    }
}

extension RequestCampaign {
    /// What the campaign sends, by its medium.
    fileprivate func messages(of shop: SandboxShop) -> [JSONValue.Member] {
        switch medium {
        case .email:
            let reminders = (1...3)
                .map { number in
                    JSONValue.Member(
                        key: "reminder\(number)",
                        value: email("Reminder \(number)", interval: number * 7)
                    )
                }
            return [
                .init(key: "sender_name", value: .string(shop.name)),
                .init(key: "sender_email", value: "reviews@feedback-ekomi.com"),
                .init(key: "reply_to", value: ""),
                .init(key: "is_feedback_only", value: false),
                .init(key: "is_instant", value: false),
                .init(key: "feedback", value: email("Feedback Email", interval: 0)),
            ] + reminders + [.init(key: "thankyou", value: email("Thank you", interval: nil))]
        case .sms:
            return [
                .init(key: "sms_method", value: "outbound"),
                .init(key: "is_instant", value: false),
                .init(key: "sender_name", value: ""),
                .init(
                    key: "feedback",
                    value: ["interval": 0, "content": .string("\(shop.name): *|REVIEW_URL|*")]
                ),
            ]
        case .telephone:
            return [.init(key: "is_instant", value: false)]
        }
    }

    /// The content of an e-mail is JSON within JSON, as in eKomi's sample.
    private func email(_ subject: String, interval: Int?) -> JSONValue {
        let html = JSONValue.string("<p>\(subject)</p>\r\n<p>*|REVIEW_URL|*</p>\r\n")
        let content = String(decoding: html.bytes(style: .php), as: UTF8.self)
        let members: [JSONValue.Member] = [
            .init(key: "subject", value: .string(subject)), .init(key: "content", value: .string(content)),
        ]
        return .object((interval.map { [.init(key: "interval", value: .number($0))] } ?? []) + members)
    }
}

extension Schema {
    fileprivate static let campaign: Schema = {
        let message = object(
            ["interval": integer, "subject": string, "content": string],
            optional: ["interval", "subject"]
        )
        return object(
            [
                "id": integer, "name": string, "description": string, "type": oneOf("email", "sms", "telephone"),
                "status": oneOf("active", "inactive"), "is_default": boolean, "created_at": instant,
                "sender_name": string, "sender_email": string, "reply_to": string, "is_feedback_only": boolean,
                "is_instant": boolean, "sms_method": string, "feedback": message, "reminder1": message,
                "reminder2": message, "reminder3": message, "thankyou": message,
            ],
            optional: [
                "sender_name", "sender_email", "reply_to", "is_feedback_only", "sms_method", "feedback", "reminder1",
                "reminder2", "reminder3", "thankyou",
            ]
        )
    }()
}
