/// eKomi's older read API, "Core v3".
///
/// It pages nothing and numbers nothing: a listing comes as a whole, and a review is known by its order and time.
/// Every method throws `EkomiError`, or `CancellationError` if its task was cancelled.
public struct CoreClient: Sendable {
    let account: EkomiAccount

    /// The shop's own rating and certificate.
    public func snapshot() async throws -> Snapshot {
        try await account.send(SnapshotQuery())
    }

    /// Reviews of the shop.
    public func feedback(_ query: FeedbackQuery = FeedbackQuery()) async throws -> Listing<FetchedReview> {
        try await account.send(query)
    }

    /// Reviews of products; throws `notFound` for a product that eKomi does not know.
    public func productFeedback(_ query: ProductFeedbackQuery) async throws -> Listing<FetchedReview> {
        try await account.send(query)
    }

    /// The account's settings; also the usual way to check the credentials.
    public func settings() async throws -> CoreSettings {
        try await account.send(SettingsQuery())
    }
}
