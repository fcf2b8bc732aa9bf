import struct Foundation.Date

/// `POST api/v1/consents`: a customer agreed to be asked about an order.
struct ConsentAddition: Endpoint {
    let order: String
    let takenAt: Date?

    // Whoever agreed twice has agreed.
    var call: Call { .reviewRequest("POST", "v1/consents", isRepeatable: true) }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = try ReviewReference.order(order).parameters()
        parameters.add("consent_taken_at", takenAt?.ekomiTime)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Acknowledgement { try received.acknowledgement() }
}
