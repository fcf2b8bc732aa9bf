import Foundation

/// Holds values against a JSON Schema, as far as the sandbox's description uses it; anything else in one is an error.
struct SchemaCheck: Decodable, Sendable {
    private let type: String?
    private let properties: [String: SchemaCheck]
    private let required: [String]
    /// The schema of other members; nil if anything will do.
    private let others: [SchemaCheck]?
    private let allowsOthers: Bool
    private let patternProperties: [String: SchemaCheck]
    /// One schema, or none: a value cannot hold another one of its own type.
    private let items: [SchemaCheck]
    private let choices: [SchemaCheck]
    private let values: [String]?
    private let minimum: Double?
    private let maximum: Double?
    private let pattern: String?

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case type, properties, required, additionalProperties, patternProperties, items, `enum`, anyOf, minimum
        case maximum, pattern, format
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        for key in try decoder.container(keyedBy: AnyKey.self).allKeys
        where CodingKeys(rawValue: key.stringValue) == nil {
            throw JSON.Unexpected(value: "a schema has \(key.stringValue), which nobody checks")
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        type = try container.decodeIfPresent(String.self, forKey: .type)
        properties = try container.decodeIfPresent([String: SchemaCheck].self, forKey: .properties) ?? [:]
        required = try container.decodeIfPresent([String].self, forKey: .required) ?? []
        patternProperties =
            try container.decodeIfPresent([String: SchemaCheck].self, forKey: .patternProperties) ?? [:]
        items = [try container.decodeIfPresent(SchemaCheck.self, forKey: .items)].compactMap { $0 }
        choices = try container.decodeIfPresent([SchemaCheck].self, forKey: .anyOf) ?? []
        values = try container.decodeIfPresent([String].self, forKey: .enum)
        minimum = try container.decodeIfPresent(Double.self, forKey: .minimum)
        maximum = try container.decodeIfPresent(Double.self, forKey: .maximum)
        pattern = try container.decodeIfPresent(String.self, forKey: .pattern)
        do {
            allowsOthers = try container.decodeIfPresent(Bool.self, forKey: .additionalProperties) ?? true
            others = nil
        } catch DecodingError.typeMismatch {
            allowsOthers = true
            others = [try container.decode(SchemaCheck.self, forKey: .additionalProperties)]
        }
    }

    /// What is wrong with a value, each with the way to it.
    func violations(_ value: Any, at place: String = "$") -> [String] {
        if !choices.isEmpty {
            let attempts = choices.map { $0.violations(value, at: place) }
            return attempts.contains { $0.isEmpty } ? [] : attempts.flatMap { $0 }
        }
        guard let type else { return [] }
        guard Self.types(of: value).contains(type) else { return ["\(place): \(value) is not of type \(type)"] }
        if let text = value as? String {
            if let values, !values.contains(text) { return ["\(place): \(text) is none of \(values)"] }
            if let pattern, text.range(of: pattern, options: .regularExpression) == nil {
                return ["\(place): \(text) does not match \(pattern)"]
            }
        }
        if let number = (value as? NSNumber)?.doubleValue,
            number < minimum ?? -.infinity || number > maximum ?? .infinity
        {
            return ["\(place): \(number) is out of range"]
        }
        return ofElements(value, at: place) + ofMembers(value, at: place)
    }

    private func ofElements(_ value: Any, at place: String) -> [String] {
        guard let elements = value as? [Any], let schema = items.first else { return [] }
        return elements.enumerated().flatMap { schema.violations($1, at: "\(place)[\($0)]") }
    }

    private func ofMembers(_ value: Any, at place: String) -> [String] {
        guard let members = value as? [String: Any] else { return [] }
        let missing = required.filter { members[$0] == nil }.map { "\(place): \($0) is missing" }
        return missing
            + members.flatMap { key, value -> [String] in
                if let schema = schema(ofMember: key) { return schema.violations(value, at: "\(place).\(key)") }
                return allowsOthers ? [] : ["\(place): nobody knows \(key)"]
            }
    }

    private func schema(ofMember key: String) -> SchemaCheck? {
        if let schema = properties[key] { return schema }
        for (pattern, schema) in patternProperties where key.range(of: pattern, options: .regularExpression) != nil {
            return schema
        }
        return others?.first
    }

    /// The names of the types that a value has: a whole number is a number, too.
    private static func types(of value: Any) -> [String] {
        switch value {
        case is NSNull: return ["null"]
        case is String: return ["string"]
        case is [Any]: return ["array"]
        case is [String: Any]: return ["object"]
        case let number as NSNumber where String(cString: number.objCType) == "c": return ["boolean"]
        case let number as NSNumber:
            return number.doubleValue.rounded() == number.doubleValue ? ["integer", "number"] : ["number"]
        default: return []
        }
    }
}
