/// A JSON document as it came: members in their order, numbers in their digits.
enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// The digits as they stood there, so that no id and no average is ever rounded.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

/// The members of a JSON object in their order.
struct JSONObject: Sendable, Hashable {
    struct Member: Sendable, Hashable {
        var key: String
        var value: JSONValue
    }

    var members: [Member] = []

    /// The value of a key; of a repeated key the last, as everybody else reads it.
    subscript(key: String) -> JSONValue? { members.last { $0.key == key }?.value }

    var keys: [String] { members.map(\.key) }
}

extension JSONValue {
    var object: JSONObject? {
        guard case .object(let object) = self else { return nil }
        return object
    }

    var array: [JSONValue]? {
        guard case .array(let array) = self else { return nil }
        return array
    }

    subscript(key: String) -> JSONValue? { object?[key] }
}
