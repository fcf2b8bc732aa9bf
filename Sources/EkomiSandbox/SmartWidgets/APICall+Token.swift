import Synchronization

extension APICall {
    /// The place of the shop whose token the call carries as `Authorization: ekomi TOKEN`.
    func tokenShop() throws(APIError) -> Int {
        let parts = (header("authorization") ?? "").split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "ekomi",
            let place = sandbox.shop(forToken: String(parts[1]))
        else {
            throw .smartWidgets(401, "Invalid request.")
        }
        return place
    }
}

extension Sandbox {
    func issueToken(shop: Int) -> String {
        state.withLock { state in
            let now = state.clock.now
            return state.tokens.issue(shop: shop, seed: dataset.seed, at: now)
        }
    }

    func shop(forToken token: String) -> Int? {
        state.withLock { $0.tokens.shop(for: token, at: $0.clock.now) }
    }
}
