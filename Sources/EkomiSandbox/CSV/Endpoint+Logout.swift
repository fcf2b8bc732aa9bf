import HTTPTypes

extension Endpoint {
    /// `POST /api/3.0/security/logout`: ends a token.
    static let csvLogout = Endpoint(
        .csv,
        "logout",
        .post,
        "/api/3.0/security/logout",
        summary: "Ends a token",
        authentication: .token,
        outcomes: [.empty(204, "The token has ended"), .text(403, "The token is unknown or too old")]
    ) { call in
        _ = try call.csvShop()
        _ = call.token.map(call.sandbox.revokeToken)
        return APIAnswer(status: .noContent, contentType: nil, body: .bytes([]))
    }
}

extension APICall {
    /// The place of the shop whose token the call carries.
    func csvShop() throws(APIError) -> Int {
        try tokenShop(else: .text(403, "Username could not be found."))
    }
}
