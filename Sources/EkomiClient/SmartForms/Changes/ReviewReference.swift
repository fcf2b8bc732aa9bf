/// How a review is named to eKomi when something is to be done about it.
public enum ReviewReference: Sendable, Hashable {
    /// By the hash of its invitation.
    case reviewHash(String)
    /// By its order: personal.
    case order(String)

    func parameters() throws(InvalidParameter) -> Parameters {
        let (name, value) =
            switch self {
            case .reviewHash(let hash): ("review_hash", hash)
            case .order(let order): ("order_id", order)
            }
        try InvalidParameter.require(!value.trimmed.isEmpty, name, value, expected: "a review hash or an order id")
        var parameters = Parameters()
        parameters.add(name, value)
        return parameters
    }
}
