/// Why a request has no usable answer, before it is known whose it was.
struct Refusal: Error, Hashable {
    var kind: EkomiError.Kind
    var status: Int?
    var reason: String
    var retryAfter: Duration?
    var code: Int?

    init(_ kind: EkomiError.Kind, status: Int? = nil, _ reason: String, retryAfter: Duration? = nil) {
        self.kind = kind
        self.status = status
        self.reason = reason
        self.retryAfter = retryAfter
    }

    /// Whether eKomi says in its own words that a listing is empty, which it does with 404.
    ///
    /// Any other 404 may be a wrong address, and nothing is to be concluded from it.
    var meansNothingIsThere: Bool {
        kind == .notFound && Self.emptyListings.contains { reason.lowercased().contains($0) }
    }

    private static let emptyListings = [
        "result is not found", "there are no records", "shop forms does not found", "this form does not contain",
    ]
}

extension Refusal {
    /// What a failure to get any answer amounts to.
    init(_ failure: Transport.Failure) {
        switch failure {
        case .connection(let fault): self.init(.upstreamDown, "no answer: \(fault)")
        case .timedOut(let limit): self.init(.timedOut, "no answer: \(limit)")
        case .body(let fault): self.init(.unintelligible, "the answer's body cannot be taken: \(fault)")
        }
    }
}
