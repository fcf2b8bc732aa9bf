import EkomiSandbox
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

/// Calls a sandbox's endpoints without a socket, and holds every answer against the description that is served.
struct Caller {
    let sandbox: Sandbox
    private let isChecked: Bool

    /// A caller of a new sandbox; what goes wrong on purpose is not described.
    init(_ dataset: SandboxDataset = .fixture, faults: Faults = .none, checked: Bool = true) {
        sandbox = Sandbox(dataset: dataset, faults: faults, pause: { _ in })
        isChecked = checked && faults == .none
    }

    /// What came back.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The body as JSON.
        var json: JSON {
            get throws { try JSON(bytes) }
        }

        /// The documented message of an error.
        var message: String {
            get throws { try json["error"]["message"].string }
        }

        func header(_ name: String) -> String? {
            HTTPField.Name(name).flatMap { headers[$0] }
        }
    }

    /// Asks with the credentials of the shop at that place; nil sends none.
    func get(_ uri: String, shop: Int? = 0) async throws -> Answer {
        let shop = shop.map { sandbox.dataset.shops[$0] }
        return try await get(uri, id: shop.map { "\($0.interfaceID)" }, password: shop?.password)
    }

    /// Asks with any credentials.
    func get(_ uri: String, id: String?, password: String?) async throws -> Answer {
        var headers: [String: String] = [:]
        headers["interface-id"] = id
        headers["interface-password"] = password
        return try await call(uri, headers: headers)
    }

    /// Posts a body.
    func post(_ uri: String, body: String) async throws -> Answer {
        try await call(uri, method: .post, body: body)
    }

    /// Sends any request with a text.
    func call(
        _ uri: String,
        method: HTTPRequest.Method = .get,
        headers: [String: String] = [:],
        body: String? = nil
    ) async throws -> Answer {
        try await send(uri, method: method, headers: headers, body: body.map { Array($0.utf8) })
    }

    /// Sends any request.
    func send(
        _ uri: String,
        method: HTTPRequest.Method,
        headers: [String: String],
        body: [UInt8]?
    ) async throws -> Answer {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let field = HTTPField.Name(name) { fields[field] = value }
        }
        let sent = fields
        let answer = try await SandboxServer(sandbox: sandbox).application
            .test(.router) { client in
                let response = try await client.executeRequest(
                    uri: uri,
                    method: method,
                    headers: sent,
                    body: body.map { ByteBuffer(bytes: $0) }
                )
                return Answer(
                    status: response.status.code,
                    headers: response.headers,
                    bytes: Array(response.body.readableBytesView)
                )
            }
        if isChecked {
            let violations = try await ServedDescription.current.value.violations(method.rawValue, uri, answer)
            #expect(violations.isEmpty, "\(violations.prefix(3))")
        }
        return answer
    }

    /// The records of all pages, by the links of version 3's bodies.
    func records(_ query: String, shop: Int = 0) async throws -> [JSON] {
        var records: [JSON] = []
        var next = "/api/v3/answers?\(query)"
        while !next.isEmpty {
            let answer = try await get(next, shop: shop)
            guard answer.status == 200 else { return records }
            records += try answer.json["data"].array
            let link = try answer.json["meta"]["_links"]["next"]["href"].string
            next = link.replacing("http://localhost", with: "")
        }
        return records
    }
}
