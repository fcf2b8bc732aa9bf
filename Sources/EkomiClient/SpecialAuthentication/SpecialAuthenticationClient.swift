public import struct Foundation.URL

/// eKomi's special authentication: logs the users of another system in to eKomi.
///
/// It is enabled for few accounts and for known addresses only. Every method throws `EkomiError`, or `CancellationError`
/// if its task was cancelled.
public struct SpecialAuthenticationClient: Sendable {
    let account: EkomiAccount
    let base: URL

    /// Gives an address at which a user is logged in: whoever has it is that user.
    public func agent(user: String, accessToken: String) async throws -> String {
        try await account.send(AgentQuery(base: base, user: user, accessToken: Secret(accessToken)))
    }
}

extension EkomiAccount {
    /// Logs users of another system in, at the address that eKomi gave for it.
    public func specialAuthentication(at base: URL) -> SpecialAuthenticationClient {
        SpecialAuthenticationClient(account: self, base: base)
    }
}
