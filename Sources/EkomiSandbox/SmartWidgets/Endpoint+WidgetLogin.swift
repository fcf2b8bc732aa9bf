import struct Foundation.Data
import class Foundation.JSONDecoder

extension Endpoint {
    /// `POST /api/1.0/security/login`: a token for an hour.
    static let widgetLogin = Endpoint(
        .smartWidgets,
        "login",
        .post,
        "/api/1.0/security/login",
        summary: "A token for an hour, for a shop id and a password in JSON or a form",
        example: { _ in "" },
        respond: widgetLogin
    )

    private static func widgetLogin(_ call: APICall) throws -> APIAnswer {
        let credentials = Credentials(call)
        guard let id = credentials.id, let password = credentials.password, !id.isEmpty, !password.isEmpty else {
            throw APIError.smartWidgets(422, "Unprocessable Entity")
        }
        guard let place = call.sandbox.place(interfaceID: id, password: password) else {
            throw APIError.smartWidgets(401, "Unauthorized shop")
        }
        // The document names the token for one family only; the families call it differently.
        let token = call.sandbox.issueToken(shop: place)
        return .json(["token": .string(token), "access_token": .string(token)])
    }
}

/// A shop id and a password under any of the names that eKomi's families use.
private struct Credentials {
    var id: String?
    var password: String?

    init(_ call: APICall) {
        let form = APIQuery(parsing: String(decoding: call.body, as: UTF8.self))
        // What is no JSON object may be a form; what is neither has no credentials.
        let json = (try? JSONDecoder().decode([String: Text].self, from: Data(call.body))) ?? [:]
        func value(_ names: [String]) -> String? {
            names.lazy.compactMap { json[$0]?.value ?? form[$0] ?? call.header($0) }.first
        }
        id = value(["username", "shop_id", "shop-id", "interface_id", "interface-id"])
        password = value(["password", "shop_password", "interface_password", "interface-password"])
    }

    /// A string, or a number where somebody sent the id as one.
    private struct Text: Decodable {
        let value: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            do {
                value = try container.decode(String.self)
            } catch {
                value = String(try container.decode(Int.self))
            }
        }
    }
}
