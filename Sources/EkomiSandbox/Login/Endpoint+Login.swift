extension Endpoint {
    /// `POST /api/1.0/security/login`: what four families call by the same path.
    ///
    /// It calls the token by all of their names, so that it serves those who reach all of eKomi's hosts at one address.
    static let widgetLogin = login(.smartWidgets, tokens: ["token", "access_token", "accessToken"])
    /// The same of Feedback Engagement.
    static let engagementLogin = login(.engagement, tokens: ["token"])
    /// The same of Mail2DB.
    static let mail2DBLogin = login(.mail2DB, tokens: ["token"])
    /// The same of the review import.
    static let reviewImportLogin = login(.reviewImport, tokens: ["accessToken"])

    /// `POST /api/3.0/security/login`: a token of the CSV API.
    static let csvLogin = Endpoint(
        .csv,
        "login",
        .post,
        "/api/3.0/security/login",
        summary: "A token for an hour, for a shop id and a password in JSON or a form",
        parameters: loginParameters,
        outcomes: [.json(.object(["access_token": .string]))] + .violations(401)
    ) { call in
        let login = LoginRequest(call)
        let missing = [("username", login.id), ("password", login.password)].filter { $0.1 == nil }.map(\.0)
        guard missing.isEmpty, let id = login.id, let password = login.password else {
            throw APIError.violations(401, missing.map { ($0, "This value should not be null.") })
        }
        guard let place = call.sandbox.place(interfaceID: id, password: password) else {
            throw APIError.violations(401, [("invalid_grant", "Invalid username and password combination")])
        }
        return .json(["access_token": .string(call.sandbox.issueToken(shop: place))])
    }

    private static func login(_ family: Family, tokens: [String]) -> Endpoint {
        let schema = Schema.object(tokens.map { ($0, .string) })
        return Endpoint(
            family,
            "login",
            .post,
            "/api/1.0/security/login",
            summary: "A token for an hour, for a shop id and a password in JSON or a form",
            parameters: loginParameters,
            outcomes: [.json(schema)] + .errors(401, 422)
        ) { call in
            let login = LoginRequest(call)
            guard let id = login.id, let password = login.password else {
                throw APIError.errors(422, "Unprocessable Entity")
            }
            guard let place = call.sandbox.place(interfaceID: id, password: password) else {
                throw APIError.errors(401, "Unauthorized shop")
            }
            let token = call.sandbox.issueToken(shop: place)
            return .json(.object(tokens.map { JSONValue.Member(key: $0, value: .string(token)) }))
        }
    }

    private static let loginParameters: [Parameter] = [
        .json("username", .any(.string, .integer), "the shop id", required: true) { "\($0.shops[0].interfaceID)" },
        .json("password", .string, "its password", required: true) { .string($0.shops[0].password) },
    ]
}

/// A shop id and a password under any of the names that eKomi's families use.
private struct LoginRequest {
    let id: String?
    let password: String?

    init(_ call: APICall) {
        func value(_ names: [String]) -> String? {
            names.lazy.compactMap { call.body.fields[$0] ?? call.header($0) }.first { !$0.isEmpty }
        }
        id = value(["username", "shop_id", "shop-id", "interface_id", "interface-id"])
        password = value(["password", "shop_password", "interface_password", "interface-password"])
    }
}
