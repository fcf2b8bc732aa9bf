/// `POST api/v2/createAccount`: an account with the forms of this one.
struct AccountCreation: Endpoint {
    let new: Credentials

    var call: Call {
        var call = Call.smartForms("POST", "v2/createAccount")
        call.secrets = [new.password]
        return call
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = Parameters()
        parameters.add("auth", try new.joined(name: "auth"))
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Acknowledgement { try received.acknowledgement() }
}

extension Credentials {
    /// `ID|PASSWORD`, as several endpoints want another account's credentials, or even our own.
    func joined(name: String) throws(InvalidParameter) -> String {
        try InvalidParameter.require(
            !interfaceID.isEmpty && !interfaceID.contains("|"),
            name,
            interfaceID,
            expected: "an interface id without a bar"
        )
        try InvalidParameter.require(
            !password.revealed.isEmpty,
            name,
            interfaceID,
            expected: "an interface password too"
        )
        return "\(interfaceID)|\(password.revealed)"
    }
}
