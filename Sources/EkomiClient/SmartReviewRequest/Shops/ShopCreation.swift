/// `POST api/v1/shops/create`: a shop with the settings of this one.
struct ShopCreation: Endpoint {
    let new: Credentials
    let reference: Credentials

    var call: Call {
        var form = Parameters()
        form.add("shop_id", new.interfaceID)
        form.add("shop_password", new.password.revealed)
        form.add("reference_shop_id", reference.interfaceID)
        form.add("reference_shop_password", reference.password.revealed)
        return Call(
            family: .smartReviewRequest,
            method: "POST",
            path: "api/v1/shops/create",
            authentication: .body,
            body: .form(form),
            isRepeatable: false,
            secrets: [new.password]
        )
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        _ = try new.joined(name: "shop_id")
        return Parameters()
    }

    func answer(from received: Received) throws(Refusal) -> Acknowledgement { try received.acknowledgement() }
}

/// `POST api/v2/accounts`: an account as a copy of this one.
struct AccountCopy: Endpoint {
    let new: Credentials

    var call: Call {
        var call = Call.reviewRequest("POST", "v2/accounts")
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
