/// `POST api/v1/recipients`: invites somebody again under a new order.
struct RecipientRenewal: Endpoint {
    let review: ReviewReference
    let credentials: Credentials

    var call: Call {
        Call(
            family: .smartReviewRequest,
            method: "POST",
            path: "api/v1/recipients",
            authentication: .body,
            body: .form(form),
            isRepeatable: false
        )
    }

    /// What is wrong with it is said by `parameters()`, before any of this is sent.
    private var form: Parameters {
        var form = Parameters()
        form.add("shop", "\(credentials.interfaceID)|\(credentials.password.revealed)")
        form.add("action", "re-register")
        switch review {
        case .reviewHash(let hash): form.add("review_hash", hash)
        case .order(let order): form.add("order_id", order)
        }
        return form
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        _ = try review.parameters()
        _ = try credentials.joined(name: "shop")
        return Parameters()
    }

    func answer(from received: Received) throws(Refusal) -> RenewedInvitation {
        let payload = try received.payload()
        guard let hash = payload["review_hash"]?.name else {
            throw received.unintelligible("review_hash is missing; its keys are \(received.keys(of: payload))")
        }
        return RenewedInvitation(reviewHash: hash, productHash: payload["product_hash"]?.name)
    }
}

/// An invitation that takes the place of an earlier one.
public struct RenewedInvitation: Sendable, Hashable {
    /// The invitation.
    public let reviewHash: String
    /// The products to be reviewed, if there are any.
    public let productHash: String?
}
