/// `POST api/1.0/security/login`, or 3.0 of CSV, by which most families give a token for the credentials.
struct LoginQuery: Endpoint {
    let family: APIFamily
    let credentials: Credentials

    var call: Call {
        let body = JSONObject(members: [
            .init(key: "username", value: .string(credentials.interfaceID)),
            .init(key: "password", value: .string(credentials.password.revealed)),
        ])
        return Call(
            family: family,
            method: "POST",
            path: "api/\(family == .csv ? "3.0" : "1.0")/security/login",
            authentication: .body,
            body: .json(.object(body))
        )
    }

    func answer(from received: Received) throws(Refusal) -> Secret {
        let root = try received.json()
        // Each family has its own name for the same thing.
        for key in ["access_token", "token", "accessToken"] {
            if let token = (root[key] ?? root["data"]?[key])?.name { return Secret(token) }
        }
        throw received.unintelligible("there is no token in it; its keys are \(received.keys(of: root))")
    }
}
