/// The pages of a listing of reviews, one after the other until the last; each is asked for only when it is wanted.
///
/// Iterating it again asks eKomi again.
public struct AnswerPages: AsyncSequence, Sendable {
    /// A page of reviews.
    public typealias Element = AnswersPage

    let client: SmartFormsClient
    let query: AnswersQuery

    /// Walks the pages, starting with the query's own.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let client: SmartFormsClient
        var query: AnswersQuery?

        /// The next page, or nil after the last; throws `EkomiError` or `CancellationError`.
        public mutating func next() async throws -> AnswersPage? {
            guard var query else { return nil }
            let page = try await client.answers(query)
            query.page += 1
            self.query = page.isLast ? nil : query
            return page
        }
    }

    /// Starts with the query's page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(client: client, query: query) }
}
