/// eKomi's Feedback Engagement API: cases that agents follow up, and comments on reviews.
///
/// Its access token is asked for when first needed, shared by all of an account's requests, and renewed when eKomi
/// does not take it any more. Every method throws `EkomiError`, or `CancellationError` if its task was cancelled.
public struct EngagementClient: Sendable {
    let account: EkomiAccount

    /// Logs in unless that was done already; needed only to try the credentials.
    public func logIn() async throws {
        try await account.logIn(.engagement)
    }

    /// One page of cases.
    public func reviewCases(_ query: ReviewCasesQuery = ReviewCasesQuery()) async throws -> Page<ReviewCase> {
        try await account.send(query)
    }

    /// The pages of cases from the query's own until the last.
    public func pages(_ query: ReviewCasesQuery = ReviewCasesQuery()) -> Pages<ReviewCase> {
        Pages(account, query)
    }

    /// The comments on the reviews of a product, or of an order with it.
    public func comments(_ query: ReviewCommentsQuery) async throws -> Listing<ReviewComments> {
        try await account.send(query)
    }
}

extension EkomiAccount {
    /// Cases and comments.
    public var engagement: EngagementClient { EngagementClient(account: self) }

    /// Gets a token of a family unless there is one.
    func logIn(_ family: APIFamily) async throws {
        _ = try await token(of: family)
    }
}
