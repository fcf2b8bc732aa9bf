/// `PUT api/v1/shops/setting`: changes settings of the shop.
struct SettingsChange: Endpoint {
    let settings: [String: SettingValue]

    var call: Call {
        let members = settings.sorted { $0.key < $1.key }.map { JSONObject.Member(key: $0.key, value: $0.value.json) }
        let body = JSONValue.object(JSONObject(members: members))
        return .reviewRequest("PUT", "v1/shops/setting", body: .json(body), isRepeatable: true)
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        try InvalidParameter.require(!settings.isEmpty, "body", "empty", expected: "a setting at least")
        return Parameters()
    }

    func answer(from received: Received) throws(Refusal) -> Acknowledgement { try received.acknowledgement() }
}

/// What a setting is set to.
public enum SettingValue: Sendable, Hashable {
    /// Yes or no.
    case flag(Bool)
    /// A whole number.
    case number(Int)
    /// A text.
    case text(String)

    fileprivate var json: JSONValue {
        switch self {
        case .flag(let flag): .bool(flag)
        case .number(let number): .number("\(number)")
        case .text(let text): .string(text)
        }
    }
}
