public import EkomiClient
import ReviewStore
import Reviews

extension AccountSource {
    /// An account that is told by eKomi's SmartForms API.
    public static func smartForms(_ account: EkomiAccount, interfaceID: String) -> AccountSource {
        let client = account.smartForms
        return AccountSource(
            account: account.name,
            interfaceID: interfaceID,
            origin: .smartForms,
            shop: { try await client.shop() },
            forms: { try await client.formsWithQuestions() },
            page: { listing, number in
                guard var query = AnswersQuery(listing) else { return ReviewPage() }
                query.page = number
                return ReviewPage(try await client.answers(query))
            },
            summary: { subject in
                guard let form = subject.form else { return nil }
                return try await orNothing {
                    // Without these filters, eKomi counts what nobody may see.
                    try await client.summary(
                        SummaryQuery(form: form, product: subject.product, published: true, withdrawn: false)
                    )
                }
            },
            widgetCodes: { try await account.smartWidgets.widgetCodes().items }
        )
    }

    /// An account that is told by eKomi's Core API v3.
    public static func core(_ account: EkomiAccount, interfaceID: String) -> AccountSource {
        let client = account.core
        return AccountSource(
            account: account.name,
            interfaceID: interfaceID,
            origin: .core,
            shop: {
                let snapshot = try await client.snapshot()
                return Shop(name: snapshot.accountName, certificateURL: snapshot.certificateURL)
            },
            forms: { AccountForms() },
            page: { listing, _ in
                switch listing {
                case .shop(let range):
                    ReviewPage(try await client.feedback(FeedbackQuery(range: range)))
                case .products(let range):
                    ReviewPage(
                        try await orNothing { try await client.productFeedback(ProductFeedbackQuery(range: range)) }
                            ?? Listing(items: [])
                    )
                case .withdrawn, .unpublished, .window, .sweep: ReviewPage()
                }
            },
            summary: { subject in
                guard subject.product == nil else { return nil }
                return try await client.snapshot().summary
            },
            widgetCodes: { try await account.smartWidgets.widgetCodes().items }
        )
    }
}

/// Nil where eKomi says that there is no such thing, which is no fault.
private func orNothing<Answer>(_ ask: () async throws -> Answer?) async throws -> Answer? {
    do {
        return try await ask()
    } catch let error as EkomiError where error.kind == .notFound {
        return nil
    }
}

extension SmartFormsClient {
    /// The forms, and the questions of each.
    fileprivate func formsWithQuestions() async throws -> AccountForms {
        var answer = AccountForms()
        answer.forms = try await orNothing { try await forms().items } ?? []
        for form in answer.forms {
            let questions = try await orNothing { try await self.questions(QuestionsQuery(form: form.id)).items } ?? []
            answer.questions += questions.map {
                FormQuestion(form: form.id, id: $0.id, text: $0.label, kind: $0.type)
            }
        }
        return answer
    }
}

extension AnswersQuery {
    /// Asks for a listing; nil for one that SmartForms does not know.
    fileprivate init?(_ listing: ReviewListing) {
        self.init(.v3)
        switch listing {
        case .withdrawn: withdrawn = true
        case .unpublished: published = false
        case .window(let window), .sweep(let window, _):
            from = window.from
            to = window.to
        case .shop, .products: return nil
        }
    }
}
