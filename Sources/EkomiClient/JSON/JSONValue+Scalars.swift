/// eKomi writes numbers as strings, flags as numbers and nothing as an empty string; these read all of it.
extension JSONValue {
    /// Whether nothing is said: null, an empty or blank string.
    var isBlank: Bool {
        switch self {
        case .null: true
        case .string(let string): string.utf8.allSatisfy(\.isJSONSpace)
        case .bool, .number, .array, .object: false
        }
    }

    /// A string or a number as text, as it came.
    var text: String? {
        switch self {
        case .string(let string): string
        case .number(let digits): digits
        case .null, .bool, .array, .object: nil
        }
    }

    /// A name or id without the blanks around it; nil if nothing is left.
    var name: String? {
        guard let text else { return nil }
        let trimmed = text.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// A number, also as a string, also with a decimal comma.
    var double: Double? {
        guard let name else { return nil }
        guard let value = Double(name) ?? Double(String(name.map { $0 == "," ? "." : $0 })), value.isFinite else {
            return nil
        }
        return value
    }

    /// A whole number, also as a string.
    var int: Int? {
        guard let name else { return nil }
        return Int(name) ?? double.flatMap { Int(exactly: $0) }
    }

    /// Yes or no in one of the spellings of PHP and of people.
    var flag: Bool? {
        switch self {
        case .bool(let flag): flag
        case .number, .string:
            switch name?.lowercased() {
            case "1", "true", "yes", "y", "on": true
            case "0", "false", "no", "n", "off": false
            default: nil
            }
        case .null, .array, .object: nil
        }
    }
}

extension String {
    /// Without the blanks at either end.
    var trimmed: String {
        guard let first = utf8.firstIndex(where: { !$0.isJSONSpace }),
            let last = utf8.lastIndex(where: { !$0.isJSONSpace })
        else { return "" }
        return String(Substring(utf8[first...last]))
    }
}
