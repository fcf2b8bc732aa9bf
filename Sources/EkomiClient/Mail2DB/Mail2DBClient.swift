/// eKomi's Mail2DB: orders that come by e-mail.
///
/// The document says hardly more than three names; what is asked for here is assumed as far as `Endpoints` says so.
/// Every method throws `EkomiError`, or `CancellationError` if its task was cancelled.
public struct Mail2DBClient: Sendable {
    let account: EkomiAccount

    /// Logs in unless that was done already; needed only to try the credentials.
    public func logIn() async throws {
        try await account.logIn(.mail2DB)
    }

    /// Whether and where the shop takes orders by e-mail.
    public func shop() async throws -> Mail2DBShop {
        try await account.send(Mail2DBShopQuery())
    }
}

extension EkomiAccount {
    /// Orders that come by e-mail.
    public var mail2DB: Mail2DBClient { Mail2DBClient(account: self) }
}
