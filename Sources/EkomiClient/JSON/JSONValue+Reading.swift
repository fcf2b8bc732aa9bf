import struct Foundation.Date

extension JSONValue {
    /// An object of these members, without those that are nil.
    static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(
            JSONObject(
                members: members.compactMap { key, value in value.map { JSONObject.Member(key: key, value: $0) } }
            )
        )
    }

    /// An instant; nil for none, which eKomi writes as an empty text.
    var date: Date? { isBlank ? nil : Timestamp.date(self) }

    /// Names and what stands under them, as text; what is nested is joined as `parent_child`, eKomi's own way.
    ///
    /// Nothing at all comes as null, as an empty text or as an empty list.
    var details: [String: String] {
        guard let object else { return [:] }
        var details: [String: String] = [:]
        for member in object.members {
            if member.value.object != nil {
                for (key, value) in member.value.details { details["\(member.key)_\(key)"] = value }
            } else if let array = member.value.array {
                details[member.key] = array.compactMap { $0.text?.repaired }.joined(separator: ", ")
            } else if let flag = member.value.flag, member.value.text == nil {
                details[member.key] = flag ? "true" : "false"
            } else {
                details[member.key] = member.value.text?.repaired ?? ""
            }
        }
        return details
    }
}
