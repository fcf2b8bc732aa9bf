import Foundation

/// A description in OpenAPI, to hold values against its schemas, as far as ours use them; anything else is an error.
public struct OpenAPIDocument {
    /// What is wrong with the description itself.
    public struct Fault: Error {
        /// What it is.
        public let message: String
    }

    /// The description.
    public let root: [String: Any]

    private static let keywords: Set = [
        "$ref", "type", "description", "required", "properties", "items", "maxItems", "enum", "minimum", "maximum",
        "format", "pattern",
    ]

    /// Reads `public/openapi.json`.
    public init() throws {
        let data = try Data(contentsOf: Checkout.folder.appending(path: "public/openapi.json"))
        guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw Fault(message: "it is no object")
        }
        self.root = root
    }

    /// What a reference such as `#/components/schemas/page` points to.
    public func resolve(_ reference: String) throws -> [String: Any] {
        var object = root
        for name in reference.dropFirst(2).split(separator: "/") {
            guard let next = object[String(name)] as? [String: Any] else {
                throw Fault(message: "\(reference) leads nowhere")
            }
            object = next
        }
        return object
    }

    /// What a JSON text has that a schema does not allow, or does not name, each with the way to it.
    public func violations(in json: some Sequence<UInt8>, ofSchema name: String) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: Data(json))
        return try violations(value, of: try resolve("#/components/schemas/\(name)"), at: "$")
    }

    private func violations(_ value: Any, of schema: [String: Any], at place: String) throws -> [String] {
        if let unknown = schema.keys.first(where: { !Self.keywords.contains($0) }) {
            throw Fault(message: "\(place): nobody checks \(unknown)")
        }
        if let reference = schema["$ref"] as? String {
            return try violations(value, of: resolve(reference), at: place)
        }
        guard let type = schema["type"] as? String, Self.types(of: value).contains(type) else {
            return ["\(place): \(value) is not of its type"]
        }
        if let values = schema["enum"] as? [NSObject], !values.contains(where: { $0.isEqual(value) }) {
            return ["\(place): \(value) is none of \(values)"]
        }
        switch value {
        case let text as String: return Self.isOfFormat(text, schema) ? [] : ["\(place): \(text) is of another format"]
        case let elements as [Any]:
            let isTooLong = elements.count > schema["maxItems"] as? Int ?? .max
            let items = schema["items"] as? [String: Any] ?? [:]
            return try (isTooLong ? ["\(place): has \(elements.count) elements"] : [])
                + elements.enumerated().flatMap { try violations($1, of: items, at: "\(place)[\($0)]") }
        case let members as [String: Any]: return try ofMembers(members, schema, at: place)
        case let number as NSNumber:
            let minimum = schema["minimum"] as? Double ?? -.infinity
            let maximum = schema["maximum"] as? Double ?? .infinity
            return (minimum...maximum).contains(number.doubleValue) ? [] : ["\(place): \(number) is out of range"]
        default: return []
        }
    }

    private func ofMembers(
        _ members: [String: Any],
        _ schema: [String: Any],
        at place: String
    ) throws -> [String] {
        let properties = schema["properties"] as? [String: Any] ?? [:]
        let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
        return try missing.map { "\(place): lacks \($0)" }
            + members.flatMap { name, value -> [String] in
                // Others may add to the shape; what we publish is described, all of it.
                guard let schema = properties[name] as? [String: Any] else { return ["\(place): nobody knows \(name)"] }
                return try violations(value, of: schema, at: "\(place).\(name)")
            }
    }

    private static func isOfFormat(_ text: String, _ schema: [String: Any]) -> Bool {
        switch schema["format"] as? String {
        case "date-time": (try? Date(text, strategy: .iso8601)) != nil
        case "uri": URL(string: text)?.scheme?.hasPrefix("http") == true
        default: true
        }
    }

    /// The names of the types that a value has: a whole number is a number, too.
    private static func types(of value: Any) -> [String] {
        switch value {
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
