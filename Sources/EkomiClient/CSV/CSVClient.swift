/// eKomi's CSV API: the orders that were imported, and what their buyers said.
///
/// Its access token is asked for when first needed, shared by all of an account's requests, and renewed when eKomi
/// does not take it any more. Every method throws `EkomiError`, or `CancellationError` if its task was cancelled.
public struct CSVClient: Sendable {
    let account: EkomiAccount

    /// Logs in unless that was done already; needed only to try the credentials.
    public func logIn() async throws {
        try await account.logIn(.csv)
    }

    /// Ends the token that is in use, if there is one; the next request logs in again.
    public func logOut() async throws {
        guard let token = await account.tokens.forget(.csv) else { return }
        try await account.send(CSVLogout(token: token))
    }

    /// One page of orders.
    public func orders(_ query: OrdersQuery = OrdersQuery()) async throws -> Page<ImportedOrder> {
        try await account.send(query)
    }

    /// The pages of orders from the query's own until the last.
    public func pages(_ query: OrdersQuery = OrdersQuery()) -> Pages<ImportedOrder> {
        Pages(account, query)
    }
}

extension EkomiAccount {
    /// The imported orders and their feedback.
    public var csv: CSVClient { CSVClient(account: self) }
}
