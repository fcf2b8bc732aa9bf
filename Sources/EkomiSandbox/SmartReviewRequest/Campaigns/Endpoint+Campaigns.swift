extension Endpoint {
    /// `GET /api/v1/campaigns`: the campaigns of a customer segment.
    static let campaigns = Endpoint(
        .smartReviewRequest,
        "campaigns",
        .get,
        "/api/v1/campaigns",
        summary: "The campaigns of a customer segment; pages are linked in the Link header",
        authentication: .shop,
        parameters: [
            .query("type", .oneOf("email", "sms", "telephone"), "email, sms or telephone; default: all"),
            .query("customer_segment_id", .integer, "the customer segment; default: the default one"),
            .query("status", .oneOf("active", "inactive"), "active or inactive; default: both"),
            .recordsPerPage(),
            .page,
        ],
        outcomes: [
            .json(
                .data(
                    .list(
                        .object([
                            "id": .integer, "name": .string, "description": .string,
                            "type": .oneOf("email", "sms", "telephone"), "status": .oneOf("active", "inactive"),
                            "is_default": .boolean, "created_at": .instant,
                        ])
                    )
                )
            )
        ] + .refusals(401, 404, 422)
    ) { call in
        let place = try call.requestShop()
        let medium = try call.choice("type", of: Recipient.Medium.allCases.map(\.rawValue))
        let status = try call.choice("status", of: ["active", "inactive"])
        let segment = try call.sandbox.withReviewRequests(of: place) { requests, _ throws(APIError) in
            try call.segment(in: requests)
        }
        let campaigns = segment.campaigns
            .filter { medium.map($0.medium.rawValue.elementsEqual) ?? true }
            .filter { status.map($0.status.elementsEqual) ?? true }
        let paging = try call.paging(total: campaigns.count)
        return .page(campaigns.map { .object($0.members) }, paging)
    }
}

extension RequestCampaign {
    /// What a list and a single campaign have in common.
    var members: [JSONValue.Member] {
        [
            .init(key: "id", value: .number(id)),
            .init(key: "name", value: .string(name)),
            .init(key: "description", value: .string(name)),
            .init(key: "type", value: .string(medium.rawValue)),
            .init(key: "status", value: .string(status)),
            .init(key: "is_default", value: .bool(isDefault)),
            .init(key: "created_at", value: .string(created.ekomiInstant)),
        ]
    }

    var status: String { isActive ? "active" : "inactive" }
}
