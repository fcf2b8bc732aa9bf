import struct Foundation.URL

/// `GET getagent`: an address at which a user of another system is logged in to eKomi.
struct AgentQuery: Endpoint {
    /// Where eKomi said that it is; nil for the address among the account's endpoints.
    var base: URL?
    let user: String
    let accessToken: Secret

    var call: Call {
        var call = Call(
            family: .specialAuthentication,
            path: "getagent",
            authentication: .body,
            secrets: [accessToken]
        )
        if let base { call.base = Endpoints([.specialAuthentication: base])[.specialAuthentication] }
        return call
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        try InvalidParameter.require(!user.isEmpty, "connectuser", "empty", expected: "a user of eKomi Connect")
        var parameters = Parameters()
        parameters.add("connectuser", user)
        parameters.add("access_token", accessToken.revealed)
        return parameters
    }

    /// The address holds a token, and is never quoted.
    func answer(from received: Received) throws(Refusal) -> String {
        let root = try received.json()
        guard let address = root["data"]?.name else {
            throw received.unintelligible("data is missing; its keys are \(received.keys(of: root))")
        }
        return address
    }
}
