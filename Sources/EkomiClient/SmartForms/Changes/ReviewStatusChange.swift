/// `PUT api/v2/review/status`: approves a review, which submits it to eKomi, or rejects it.
struct ReviewStatusChange: Endpoint {
    let review: ReviewReference
    let status: ReviewDecision

    var call: Call { .smartForms("PUT", "v2/review/status", isRepeatable: true) }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = try review.parameters()
        parameters.add("status", status.rawValue)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Acknowledgement { try received.acknowledgement() }
}

/// What becomes of a review that waits for a decision.
public enum ReviewDecision: String, Sendable, Hashable, CaseIterable {
    /// It is published.
    case approved
    /// It is not.
    case rejected
}
