/// One endpoint in the words of OpenAPI.
struct Operation {
    let endpoint: Endpoint
    let dataset: SandboxDataset

    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "operationId", value: .string(identifier)),
            .init(key: "tags", value: [.string(endpoint.family.rawValue)]),
            .init(key: "summary", value: .string(endpoint.summary)),
        ]
        let inAddress = endpoint.parameters.filter { $0.place == .path || $0.place == .query }
        if !inAddress.isEmpty {
            members.append(.init(key: "parameters", value: .array(inAddress.map(parameter))))
        }
        if let body { members.append(.init(key: "requestBody", value: body)) }
        members.append(.init(key: "responses", value: .object(responses)))
        if !security.isEmpty { members.append(.init(key: "security", value: [.object(security)])) }
        return .object(members)
    }

    /// Method and address in one word: `get_api_v2_answers`.
    private var identifier: String {
        "\(endpoint.method.rawValue.lowercased())\(endpoint.address)"
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
    }

    private func parameter(_ parameter: Parameter) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "name", value: .string(parameter.name)),
            .init(key: "in", value: .string(parameter.place.rawValue)),
            .init(key: "description", value: .string(parameter.explanation)),
            .init(key: "required", value: .bool(parameter.isRequired)),
            .init(key: "schema", value: parameter.schema.json),
        ]
        if let example = parameter.example {
            members.append(.init(key: "example", value: example(dataset)))
        }
        return .object(members)
    }

    private var body: JSONValue? {
        let inBody = endpoint.parameters.filter { $0.place != .path && $0.place != .query }
        guard let place = inBody.first?.place else { return nil }
        let contentType =
            switch place {
            case .form: "application/x-www-form-urlencoded"
            case .file: "multipart/form-data"
            case .json, .path, .query: "application/json"
            }
        let required = inBody.filter(\.isRequired).map(\.name)
        let schema: JSONValue = [
            "type": "object",
            "properties": .object(inBody.map { .init(key: $0.name, value: described($0)) }),
            "required": .strings(required),
        ]
        return [
            "required": .bool(!required.isEmpty),
            "content": .object([.init(key: contentType, value: ["schema": schema])]),
        ]
    }

    /// The schema of a member with what is said of it.
    private func described(_ parameter: Parameter) -> JSONValue {
        var members = parameter.schema.json.members ?? []
        members.append(.init(key: "description", value: .string(parameter.explanation)))
        if let example = parameter.example, parameter.place != .file {
            members.append(.init(key: "examples", value: [example(dataset)]))
        }
        return .object(members)
    }

    private var responses: [JSONValue.Member] {
        var outcomes = endpoint.outcomes
        let takesBody = endpoint.parameters.contains { $0.place == .form || $0.place == .json }
        if takesBody { outcomes += .refusals(413) }
        return Set(outcomes.map(\.status)).sorted()
            .map { status in
                let ofStatus = outcomes.filter { $0.status == status }
                return .init(key: "\(status)", value: response(ofStatus))
            }
    }

    private func response(_ outcomes: [Outcome]) -> JSONValue {
        var members: [JSONValue.Member] = [.init(key: "description", value: .string(outcomes.first?.meaning ?? ""))]
        var content: [JSONValue.Member] = []
        for type in outcomes.compactMap(\.contentType) where !content.contains(where: { $0.key == type }) {
            let schemas = outcomes.filter { $0.contentType == type }.compactMap(\.schema)
            content.append(.init(key: type, value: ["schema": Schema.any(schemas).json]))
        }
        if !content.isEmpty { members.append(.init(key: "content", value: .object(content))) }
        return .object(members)
    }

    private var security: [JSONValue.Member] {
        let names: [String] =
            switch endpoint.authentication {
            case .parameters: []
            case .interface: ["interface-id", "interface-password"]
            case .shop: ["shop-id", "interface-password"]
            case .token: ["token"]
            }
        return names.map { .init(key: $0, value: []) }
    }
}
