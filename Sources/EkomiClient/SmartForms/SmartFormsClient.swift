public import struct Reviews.Form
public import struct Reviews.RatingSummary
public import struct Reviews.Shop

/// eKomi's SmartForms API: forms, questions, reviews and their summaries.
///
/// Every method throws `EkomiError`, or `CancellationError` if its task was cancelled.
public struct SmartFormsClient: Sendable {
    let account: EkomiAccount

    /// Count, average and distribution of ratings; nil if there are none.
    public func summary(_ query: SummaryQuery) async throws -> RatingSummary? {
        try await account.send(query)
    }

    /// One page of reviews; an empty last page if there are none.
    public func answers(_ query: AnswersQuery) async throws -> AnswersPage {
        try await account.send(query)
    }

    /// The pages of reviews from the query's own until the last.
    public func pages(_ query: AnswersQuery) -> AnswerPages {
        AnswerPages(client: self, query: query)
    }

    /// What eKomi tells about the shop; also the cheapest way to check the credentials.
    public func shop() async throws -> Shop {
        try await account.send(ShopQuery())
    }

    /// The account's forms about its shop and its products.
    ///
    /// A form about anything else is among the unintelligible ones.
    public func forms(_ query: FormsQuery = FormsQuery()) async throws -> Listing<Form> {
        try await account.send(query)
    }

    /// The questions of a form, or of the default form.
    public func questions(_ query: QuestionsQuery = QuestionsQuery()) async throws -> Listing<Question> {
        try await account.send(query)
    }
}
