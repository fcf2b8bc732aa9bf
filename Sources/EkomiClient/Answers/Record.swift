/// A JSON object read by our fields, whatever the keys are called in it.
struct Record: Sendable {
    /// A value with the key under which it was found.
    struct Entry: Sendable {
        let key: String
        let value: JSONValue
    }

    let object: JSONObject
    let mapping: KeyMapping

    /// What a field says; nil if nothing is said under any of its keys.
    func entry(_ field: RecordField) -> Entry? {
        if let key = mapping[field], let value = value(at: key), !value.isBlank { return Entry(key: key, value: value) }
        for key in field.spellings {
            if let value = object[key], !value.isBlank { return Entry(key: key, value: value) }
        }
        return nil
    }

    /// The key to name when a field is missing.
    func expectedKey(_ field: RecordField) -> String { mapping[field] ?? field.rawValue }

    /// A name or id; nil if none is given.
    func name(_ field: RecordField) throws(RecordFault) -> String? {
        guard let entry = entry(field) else { return nil }
        guard let name = entry.value.name else { throw RecordFault(entry, expected: "a text or number") }
        return name
    }

    /// A text with its encoding and its line breaks repaired; empty if none is given.
    func text(_ field: RecordField) throws(RecordFault) -> String {
        guard let entry = entry(field) else { return "" }
        guard let text = entry.value.text else { throw RecordFault(entry, expected: "a text") }
        return text.repaired
    }

    /// Yes or no; nil if neither is given.
    func flag(_ field: RecordField) throws(RecordFault) -> Bool? {
        guard let entry = entry(field) else { return nil }
        guard let flag = entry.value.flag else { throw RecordFault(entry, expected: "0 or 1") }
        return flag
    }

    /// A count; nil if none is given.
    func count(_ field: RecordField) throws(RecordFault) -> Int? {
        guard let entry = entry(field) else { return nil }
        guard let count = entry.value.int, count >= 0 else { throw RecordFault(entry, expected: "a count") }
        return count
    }

    /// A key of the mapping, which a dot leads into an object unless the record has just that key.
    private func value(at path: String) -> JSONValue? {
        if let value = object[path] { return value }
        var value = JSONValue.object(object)
        for key in path.split(separator: ".") {
            guard let next = value[String(key)] else { return nil }
            value = next
        }
        return value
    }
}
