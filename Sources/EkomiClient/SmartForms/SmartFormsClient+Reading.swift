extension SmartFormsClient {
    /// One question with everything that belongs to it.
    public func question(_ query: QuestionQuery) async throws -> QuestionDetails {
        try await account.send(query)
    }

    /// How a question was answered; nil if it never was.
    public func statistics(_ query: QuestionStatisticsQuery) async throws -> QuestionStatistics? {
        try await account.send(query)
    }

    /// The form that another was copied to.
    public func childForm(_ query: ChildFormQuery) async throws -> ChildForm {
        try await account.send(query)
    }

    /// What happened to invitations, a page at a time.
    public func activity(_ query: FormActivityQuery) -> Pages<FormActivity> {
        Pages(account, query)
    }

    /// How often the links of the page after a review were followed.
    public func thankYouClicks(_ query: ThankYouClicksQuery = ThankYouClicksQuery()) async throws -> Listing<LinkClicks>
    {
        try await account.send(query)
    }
}
