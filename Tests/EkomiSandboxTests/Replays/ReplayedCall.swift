import EkomiClient
import Foundation
import Reviews
import Testing

/// A call of the client, and what it says of the answer in a text that can be compared.
struct ReplayedCall: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let run: @Sendable (EkomiAccount) async throws -> String

    init(_ name: String, _ run: @escaping @Sendable (EkomiAccount) async throws -> String) {
        testDescription = name
        self.run = run
    }

    static let all: [ReplayedCall] = smartForms + reviewRequests + others

    private static let smartForms = [
        ReplayedCall("shop") { "\(try await $0.smartForms.shop())" },
        ReplayedCall("forms") { "\(try await $0.smartForms.forms())" },
        ReplayedCall("questions") { account in
            var query = QuestionsQuery(form: "10012")
            query.expandsOptions = true
            return "\(try await account.smartForms.questions(query))"
        },
        ReplayedCall("question") { account in
            let details = try await account.smartForms.question(QuestionQuery("1001201"))
            return "\(details.question) \(details.options) \(details.childQuestions)"
        },
        ReplayedCall("statistics") { account in
            let statistics = try await account.smartForms.statistics(QuestionStatisticsQuery("1001201"))
            return "\(statistics?.total as Any) \(statistics?.average as Any) \(statistics?.counts as Any)"
        },
        ReplayedCall("summary") { "\(try await $0.smartForms.summary(SummaryQuery(form: "10012")) as Any)" },
        ReplayedCall("answers v2") { try await reviews(AnswersQuery(.v2), $0) },
        ReplayedCall("answers v3") { try await reviews(AnswersQuery(.v3), $0) },
        ReplayedCall("activity of forms") { account in
            let pages = account.smartForms.activity(FormActivityQuery(from: start, to: end))
            return try await items(pages).map { "\($0.orderID ?? "") \($0.reviewHash ?? "") \($0.date as Any)" }
                .joined(separator: "\n")
        },
        ReplayedCall("child form") { account in
            let child = try await account.smartForms.childForm(ChildFormQuery(parent: "10011", question: "1001101"))
            return "\(child.id) \(child.question as Any)"
        },
        ReplayedCall("clicks") { "\(try await $0.smartForms.thankYouClicks())" },
        ReplayedCall("withdrawal") { account in
            try await account.smartForms.withdraw(.order("order-r1"))
        },
        ReplayedCall("decision") { account in
            try await account.smartForms.decide(.rejected, on: .order("order-r1")).message
        },
    ]

    private static let reviewRequests = [
        ReplayedCall("recipients") { account in
            var query = RecipientsQuery()
            query.detail = true
            query.recordsPerPage = 5
            return "\(try await items(account.smartReviewRequest.recipients(query)))"
        },
        ReplayedCall("recipient") { account in
            "\(try await account.smartReviewRequest.recipient(.order("order-r1"), withProducts: true))"
        },
        ReplayedCall("activity of recipients") { account in
            let query = RecipientActivityQuery(days: start...end)
            let activities = try await items(account.smartReviewRequest.activity(query))
            return activities.map { "\($0.orderID) \($0.events.sorted { $0.key.rawValue < $1.key.rawValue })" }
                .joined(separator: "\n")
        },
        ReplayedCall("orders") { account in
            "\(try await account.smartReviewRequest.orders(OrderMetadataQuery(["order-r1"])))"
        },
        ReplayedCall("segments") { "\(try await items($0.smartReviewRequest.customerSegments()))" },
        ReplayedCall("campaigns") { "\(try await items($0.smartReviewRequest.campaigns()))" },
        ReplayedCall("campaign") { account in
            let campaign = try await account.smartReviewRequest.campaign(1011)
            let messages = campaign.messages.sorted { $0.key.rawValue < $1.key.rawValue }
            return "\(campaign.name) \(campaign.isDefault) \(campaign.created as Any) \(messages)"
        },
        ReplayedCall("addition") { account in
            var recipient = NewRecipient(transactionID: "new")
            recipient.email = "erika@mail.example"
            return "\(try await account.smartReviewRequest.add(recipient))"
        },
        ReplayedCall("rules") { account in
            _ = try await account.smartReviewRequest.setBlacklistRules(["a", "b"], segment: 101)
            return "\(try await account.smartReviewRequest.blacklistRules(segment: 101))"
        },
    ]

    private static let others = [
        ReplayedCall("imported orders") { account in
            try await items(account.csv.pages())
                .map { order in
                    let data = order.customData.sorted { $0.key < $1.key }
                    return "\(order.orderID) \(order.created as Any) \(order.products) \(data) \(order.feedback as Any)"
                }
                .joined(separator: "\n")
        },
        ReplayedCall("cases") { account in
            try await items(account.engagement.pages())
                .map { reviewCase in
                    let statuses = reviewCase.statuses.sorted { $0.key.rawValue < $1.key.rawValue }
                    return "\(reviewCase.id) \(reviewCase.created as Any) \(statuses) \(reviewCase.details)"
                }
                .joined(separator: "\n")
        },
        ReplayedCall("comments") { account in
            "\(try await account.engagement.comments(ReviewCommentsQuery(product: "p-1")))"
        },
        ReplayedCall("widgets") { account in
            let codes = try await account.smartWidgets.widgetCodes().items
            return "\(codes.sorted { $0.id.rawValue < $1.id.rawValue })"
        },
        ReplayedCall("mail") { "\(try await $0.mail2DB.shop())" },
        ReplayedCall("snapshot") { "\(try await $0.core.snapshot())" },
        ReplayedCall("settings") { "\(try await $0.core.settings())" },
        ReplayedCall("feedback") { told(try await $0.core.feedback()) },
        ReplayedCall("feedback on products") { told(try await $0.core.productFeedback(ProductFeedbackQuery())) },
        ReplayedCall("order put") { "\(try await $0.core.putOrder("order-1", products: ["p-1"]))" },
    ]

    private static let start = CalendarDay(.fixture.addingTimeInterval(-90 * 24 * 60 * 60))
    private static let end = CalendarDay(.fixture)

    private static func items<Item>(_ pages: Pages<Item>) async throws -> [Item] {
        var items: [Item] = []
        for try await page in pages { items += page.items }
        return items
    }

    private static func reviews(_ query: AnswersQuery, _ account: EkomiAccount) async throws -> String {
        var query = query
        query.recordsPerPage = 2
        var pages: [String] = []
        for try await page in account.smartForms.pages(query) {
            pages.append(told(Listing(items: page.reviews, unintelligible: page.unintelligible)))
        }
        return pages.joined(separator: "\n")
    }

    /// Everything but the records as they came, which differ on purpose.
    private static func told(_ listing: Listing<FetchedReview>) -> String {
        let reviews = listing.items.map { review in
            "\(review.key) \(review.orderID ?? "") \(review.email ?? "") \(review.review(id: Review.ID("r")))"
        }
        return (reviews + listing.unintelligible.map { "\($0)" }).joined(separator: "\n")
    }
}
