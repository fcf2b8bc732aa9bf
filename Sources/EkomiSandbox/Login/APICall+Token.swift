import Synchronization

extension APICall {
    /// The place of the shop whose token the call carries as `Authorization: ekomi TOKEN`; each family refuses others in
    /// its own words.
    func tokenShop(else refusal: @autoclosure () -> APIError) throws(APIError) -> Int {
        guard let token, let place = sandbox.shop(forToken: token) else { throw refusal() }
        return place
    }

    /// The token of the header.
    var token: String? {
        let parts = (header("authorization") ?? "").split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "ekomi" else { return nil }
        return String(parts[1])
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

    /// Takes a token back; tells whether there was one.
    func revokeToken(_ token: String) -> Bool {
        state.withLock { $0.tokens.revoke(token) }
    }
}
