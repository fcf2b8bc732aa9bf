/// `POST api/3.0/security/logout`: ends a token.
struct CSVLogout: Endpoint {
    let token: Secret

    var call: Call {
        Call(
            family: .csv,
            method: "POST",
            path: "api/3.0/security/logout",
            authentication: .given(token),
            body: .json(.object(JSONObject())),
            // The token is no longer among those of the account.
            secrets: [token]
        )
    }

    func answer(from received: Received) throws(Refusal) {}

    /// A token that eKomi does not take has ended already.
    func answer(to refusal: Refusal) -> Void? { refusal.kind == .badCredentials ? () : nil }
}
