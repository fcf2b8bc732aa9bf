/// The description of the sandbox in OpenAPI 3.1, made from the definitions of its endpoints.
struct OpenAPI {
    let sandbox: Sandbox
    /// The address that calls begin with.
    let origin: String

    var document: JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "eKomi sandbox", "version": "1",
                "description": .string(
                    "A local eKomi. All of its hosts stand at one address; a path may begin with the name of a family."
                ),
            ],
            "servers": [["url": .string(origin)]],
            "tags": .array(
                Family.inOrder.map { ["name": .string($0.rawValue), "description": .string($0.title)] }
            ),
            "paths": .object(paths),
            "components": ["securitySchemes": Self.securitySchemes],
        ]
    }

    private var paths: [JSONValue.Member] {
        var order: [String] = []
        var operations: [String: [JSONValue.Member]] = [:]
        for endpoint in Endpoint.all {
            let address = endpoint.address
            if operations[address] == nil { order.append(address) }
            let operation = Operation(endpoint: endpoint, dataset: sandbox.dataset)
            operations[address, default: []]
                .append(.init(key: endpoint.method.rawValue.lowercased(), value: operation.json))
        }
        return order.map { JSONValue.Member(key: $0, value: .object(operations[$0] ?? [])) }
    }

    private static let securitySchemes: JSONValue = {
        func header(_ name: String) -> JSONValue { ["type": "apiKey", "in": "header", "name": .string(name)] }
        return [
            "interface-id": header("interface-id"), "shop-id": header("shop-id"),
            "interface-password": header("interface-password"), "token": header("Authorization"),
        ]
    }()
}
