extension Endpoint {
    /// `GET /api/v1/customer-segments`: the customer segments of the shop.
    static let customerSegments = Endpoint(
        .smartReviewRequest,
        "customer-segments",
        .get,
        "/api/v1/customer-segments",
        summary: "The customer segments, which eKomi also calls projects; pages are linked in the Link header",
        authentication: .shop,
        parameters: [
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
                            "status": .oneOf("active", "inactive"), "is_default": .boolean, "created_at": .instant,
                        ])
                    )
                )
            )
        ] + .refusals(401, 422)
    ) { call in
        let place = try call.requestShop()
        let status = try call.choice("status", of: ["active", "inactive"])
        let segments = call.sandbox.withReviewRequests(of: place) { requests, _ in requests.segments }
            .filter { segment in status.map { $0 == segment.status } ?? true }
        let paging = try call.paging(total: segments.count)
        return .page(segments.map(\.json), paging)
    }
}

extension CustomerSegment {
    fileprivate var status: String { isActive ? "active" : "inactive" }

    fileprivate var json: JSONValue {
        [
            "id": .number(id), "name": .string(name), "description": .string(description), "status": .string(status),
            "is_default": .bool(isDefault), "created_at": .string(created.ekomiInstant),
        ]
    }
}
