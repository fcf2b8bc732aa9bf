/// Whether and where a shop takes orders by e-mail.
public struct Mail2DBShop: Sendable, Hashable {
    /// Whether it does.
    public let isEnabled: Bool
    /// The address that belongs to its user, if told.
    public let userEmailAddress: String?
    /// The shop.
    public let shopID: String?
}

/// `GET api/1.0/shop`.
struct Mail2DBShopQuery: Endpoint {
    var call: Call { Call(family: .mail2DB, path: "api/1.0/shop", authentication: .token) }

    func answer(from received: Received) throws(Refusal) -> Mail2DBShop {
        let payload = try received.payload()
        guard let isEnabled = payload["enabled"]?.flag else {
            throw received.unintelligible("enabled is missing; its keys are \(received.keys(of: payload))")
        }
        return Mail2DBShop(
            isEnabled: isEnabled,
            userEmailAddress: payload["userEmailAddress"]?.name,
            shopID: payload["shopId"]?.name
        )
    }
}
