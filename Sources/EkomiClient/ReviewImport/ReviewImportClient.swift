/// eKomi's Automated Review Import (ARI): reviews that were given elsewhere.
///
/// The account needs the role `ARI_POST_REVIEW`. Its access token is asked for when first needed, and renewed when eKomi
/// does not take it any more. Every method throws `EkomiError`, or `CancellationError` if its task was cancelled.
public struct ReviewImportClient: Sendable {
    let account: EkomiAccount

    /// Logs in unless that was done already; needed only to try the credentials.
    public func logIn() async throws {
        try await account.logIn(.reviewImport)
    }

    /// Gives a review to eKomi, once; the answer, which is not documented, comes in JSON.
    @discardableResult
    public func add(_ review: ExternalReview) async throws -> [UInt8] {
        try await account.send(review)
    }
}

extension EkomiAccount {
    /// Reviews that were given elsewhere.
    public var reviewImport: ReviewImportClient { ReviewImportClient(account: self) }
}
