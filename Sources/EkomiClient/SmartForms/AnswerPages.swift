/// The pages of a listing of reviews, one after the other until the last; each is asked for only when it is wanted.
///
/// The page number is raised until a page is not full, empty or not there, which ends well whatever a server says or
/// does not say about its pages. Iterating it again asks eKomi again.
public struct AnswerPages: AsyncSequence, Sendable {
    /// A page of reviews.
    public typealias Element = AnswersPage

    let client: SmartFormsClient
    let query: AnswersQuery

    /// Starts with the query's page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(client: client, query: query) }
}

extension AnswerPages {
    /// Walks the pages, starting with the query's own.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let client: SmartFormsClient
        private var query: AnswersQuery?
        private var first: AnswersPage?
        private var previous: AnswersPage?
        /// How many records there were up to the previous page, those before the query's own page included.
        private var records: Int

        init(client: SmartFormsClient, query: AnswersQuery) {
            self.client = client
            self.query = query
            records = (query.page - 1) * query.recordsPerPage
        }

        /// The next page, or nil after the last; throws `EkomiError` or `CancellationError`.
        public mutating func next() async throws -> AnswersPage? {
            guard var query else { return nil }
            // Whatever happens now, there is nothing after it unless it is said below.
            self.query = nil
            let page = try await client.answers(query)
            if let earlier = [previous, first].compactMap({ $0 }).first(where: page.repeats) {
                if isComplete(repeating: earlier, query) { return nil }
                let reason = "page \(page.number) repeats page \(earlier.number), so that the rest is out of reach"
                throw client.account.error(Refusal(.unintelligible, reason), at: query.call)
            }
            first = first ?? page
            previous = page
            records += page.recordCount
            query.page += 1
            self.query = page.isLast ? nil : query
            return page
        }

        /// Whether a page that came before shows that there are no others, rather than that they cannot be had.
        private func isComplete(repeating earlier: AnswersPage, _ query: AnswersQuery) -> Bool {
            if let total = previous?.total { return records >= total }
            // A CSV comes as a whole. A server that gives its last page for any later one repeats a page that is not
            // the first; one that repeats the first may not know pages at all, unless it gave more than asked for.
            return query.format == .csv || earlier.number != first?.number || earlier.recordCount > query.recordsPerPage
        }
    }
}
