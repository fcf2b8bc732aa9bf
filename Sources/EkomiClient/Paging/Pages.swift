/// The pages of a listing, one after the other until the last; each is asked for only when it is wanted.
///
/// Iterating it again asks eKomi again. Iteration throws `EkomiError`, or `CancellationError` if its task was cancelled.
public struct Pages<Item: Sendable & Hashable>: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = Page<Item>

    let start: @Sendable () -> AsyncIterator

    /// Starts with the query's own page.
    public func makeAsyncIterator() -> AsyncIterator { start() }
}

extension Pages {
    init<Query: PagedQuery>(_ account: EkomiAccount, _ query: Query) where Query.Item == Item {
        start = {
            AsyncIterator(step: AsyncIterator.step(account, query))
        }
    }

    /// Walks the pages, starting with the query's own.
    public struct AsyncIterator: AsyncIteratorProtocol {
        /// A page, and how to get the one after it.
        struct Step: Sendable {
            let page: Page<Item>
            let next: Ask
        }

        typealias Ask = @Sendable (_ previous: Page<Item>?) async throws -> Step

        private var ask: Ask?
        private var previous: Page<Item>?

        init(step: @escaping Ask) { ask = step }

        /// The next page, or nil after the last.
        public mutating func next() async throws -> Page<Item>? {
            guard let ask else { return nil }
            // Whatever happens now, there is nothing after it unless it is said below.
            self.ask = nil
            let step = try await ask(previous)
            previous = step.page
            self.ask = step.page.isLast ? nil : step.next
            return step.page
        }

        static func step<Query: PagedQuery>(_ account: EkomiAccount, _ query: Query) -> Ask
        where Query.Item == Item {
            { previous in
                let page = try await account.send(query)
                if let previous, page.recordCount > 0, page.listing == previous.listing {
                    // A server that knows no pages would be asked for ever.
                    let reason = "a page repeats the one before it, so that the rest is out of reach"
                    throw account.error(Refusal(.unintelligible, reason), at: query.call)
                }
                return Step(page: page, next: step(account, query.next(after: page.recordCount)))
            }
        }
    }
}
