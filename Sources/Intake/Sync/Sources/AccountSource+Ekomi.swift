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
            widgetCodes: { try await account.smartWidgets.widgetCodes().items },
            statistic: { subject in
                var query = QuestionStatisticsQuery(subject.question)
                query.product = subject.product
                return try await orNothing { try await client.statistics(query) }?.stars
            },
            engagement: Engagement(account)
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
            widgetCodes: { try await account.smartWidgets.widgetCodes().items },
            engagement: Engagement(account)
        )
    }
}

extension Engagement {
    /// Feedback Engagement of an account; nil if it is not known where to ask.
    fileprivate init?(_ account: EkomiAccount) {
        guard account.reaches(.engagement) else { return nil }
        let client = account.engagement
        self.init(
            comments: { product in
                let listing = try await orNothing { try await client.comments(ReviewCommentsQuery(product: product)) }
                return (listing?.items ?? [])
                    .map { Comments(reviewHash: $0.reviewHash, orderID: $0.orderID, replies: $0.comments) }
            },
            followedUp: { day in
                var query = ReviewCasesQuery()
                query.from = day
                var products: [Product.ID] = []
                for try await page in client.pages(query) {
                    products += page.items.compactMap { $0.details["product_id"].map { Product.ID($0) } }
                }
                return products
            }
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
            var query = QuestionsQuery(form: form.id)
            query.expandsOptions = true
            let questions = try await orNothing { try await self.questions(query).items } ?? []
            answer.questions += questions.map { question in
                var asked = FormQuestion(form: form.id, id: question.id, text: question.label, kind: question.type)
                asked.options = Dictionary(question.options.map { ($0.id, $0.label) }) { first, _ in first }
                return asked
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
