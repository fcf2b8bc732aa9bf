extension Endpoint {
    /// `GET /api/v1/customer-segments/{customer_segment_id}/blacklist-rules`.
    static let blacklistRules = Endpoint(
        .smartReviewRequest,
        "blacklist-rules",
        .get,
        "/api/v1/customer-segments/{customer_segment_id}/blacklist-rules",
        summary: "The addresses, or parts of them, that a customer segment never asks",
        authentication: .shop,
        parameters: [segmentID],
        outcomes: [.json(.data(.list(.string)))] + .refusals(401, 404, 422)
    ) { call in
        let place = try call.requestShop()
        let rules = try call.sandbox.withReviewRequests(of: place) { requests, _ throws(APIError) in
            requests.blacklists[try segment(call, in: requests)] ?? []
        }
        return .smartForms(.strings(rules))
    }

    /// `PATCH` of the same: takes other rules in place of those.
    static let blacklistRulesChange = Endpoint(
        .smartReviewRequest,
        "blacklist-rules",
        .patch,
        "/api/v1/customer-segments/{customer_segment_id}/blacklist-rules",
        summary: "Takes other rules: a recipient whose address holds one of them is not added",
        authentication: .shop,
        parameters: [
            segmentID,
            .query("data", "the rules as JSON, separated by commas", required: true) { _ in
                #"{"blacklist_rules":"example.com,abc@mail,xyz"}"#
            },
        ],
        outcomes: [.json(.acknowledgement)] + .refusals(401, 404, 422)
    ) { call in
        let place = try call.requestShop()
        try call.sandbox.withReviewRequests(of: place) { requests, _ throws(APIError) in
            let segment = try segment(call, in: requests)
            requests.blacklists[segment] = try rules(call)
        }
        return .acknowledgement(200, "Blacklist rules updated successfully")
    }

    private static let segmentID: Parameter = .path("customer_segment_id", .integer, "the customer segment") { _ in
        101
    }

    private static let mostRules = 1_000

    private static func segment(_ call: APICall, in requests: ReviewRequests) throws(APIError) -> Int {
        guard let id = Int(call.pathParameters["customer_segment_id"] ?? "") else {
            throw .smartForms(422, "customer_segment_id should be an integer")
        }
        guard requests.segments.contains(where: { $0.id == id }) else {
            throw .smartForms(404, "Customer segment does not exist")
        }
        return id
    }

    private static func rules(_ call: APICall) throws(APIError) -> [String] {
        guard let text = call.value("data") else { throw .smartForms(422, "data is missing") }
        guard case .string(let list) = JSONValue(parsing: text)?["blacklist_rules"] else {
            throw .smartForms(422, "data should be valid json with comma separated blacklist_rules")
        }
        let rules = list.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        guard rules.count <= mostRules else {
            throw .smartForms(422, "No more than \(mostRules) blacklist rules are kept here")
        }
        return rules
    }
}
