/// `GET api/v1/customer-segments/{customer_segment_id}/blacklist-rules`.
struct BlacklistRulesQuery: Endpoint {
    let segment: Int

    var call: Call { .reviewRequest("GET", "v1/customer-segments/\(segment)/blacklist-rules") }

    func answer(from received: Received) throws(Refusal) -> [String] {
        guard let rules = try received.payload().array else { throw received.unintelligible("there is no list in it") }
        return rules.compactMap(\.name)
    }
}

/// `PATCH api/v1/customer-segments/{customer_segment_id}/blacklist-rules`.
struct BlacklistRulesChange: Endpoint {
    let segment: Int
    let rules: [String]

    var call: Call {
        .reviewRequest("PATCH", "v1/customer-segments/\(segment)/blacklist-rules", isRepeatable: true)
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        for rule in rules {
            try InvalidParameter.require(
                !rule.contains(",") && !rule.trimmed.isEmpty,
                "blacklist_rules",
                rule,
                expected: "rules without a comma, which separates them"
            )
        }
        let data = JSONValue.object(["blacklist_rules": rules.joined(separator: ",")])
        var parameters = Parameters()
        parameters.add("data", String(decoding: data.bytes, as: UTF8.self))
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Acknowledgement { try received.acknowledgement() }
}
