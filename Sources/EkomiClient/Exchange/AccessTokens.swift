import struct Foundation.Date

/// The tokens that an account's log-ins gave, one a family, in memory only.
actor AccessTokens {
    private struct Token {
        let secret: Secret
        let expiry: Date
    }

    private var tokens: [APIFamily: Token] = [:]
    private var logins: [APIFamily: Task<Secret, any Error>] = [:]

    /// eKomi's tokens are good for longer than that, but it does not say for how long.
    private static let lifetime = 3600.0

    /// The family's token; a log-in gives one if there is none, or none but a stale one.
    ///
    /// Whoever asks while a log-in is under way waits for it instead of starting another.
    func token(
        of family: APIFamily,
        insteadOf stale: Secret? = nil,
        now: Date,
        login: @escaping @Sendable () async throws -> Secret
    ) async throws -> Secret {
        if let token = tokens[family], token.secret != stale, token.expiry > now { return token.secret }
        if let login = logins[family] { return try await login.value }
        let task = Task { try await login() }
        logins[family] = task
        defer { logins[family] = nil }
        let secret = try await task.value
        tokens[family] = Token(secret: secret, expiry: now.addingTimeInterval(Self.lifetime))
        return secret
    }

    /// Drops a family's token and gives it, so that it can be ended.
    func forget(_ family: APIFamily) -> Secret? { tokens.removeValue(forKey: family)?.secret }

    /// Every token there is, to keep them out of messages.
    var secrets: [Secret] { tokens.values.map(\.secret) }
}
