import EkomiClient
import EkomiSandbox
import Foundation
import Reviews
import Testing

@Suite("The client and the sandbox: Smart Review Request")
struct ReviewRequestRoundTripTests {
    let caller = Caller()

    private var requests: SmartReviewRequestClient { caller.account().smartReviewRequest }

    private func newRecipient(_ order: String, email: String = "erika@mail.example") -> NewRecipient {
        var recipient = NewRecipient(transactionID: order)
        recipient.email = email
        recipient.firstName = "Erika"
        recipient.lastName = "Mustermann"
        recipient.transactionTime = .fixture
        recipient.products = ["a/b": "Größe ½"]
        recipient.productMetadata = ["a/b": .init(canonicalLink: "https://shop.example/p", other: Array("{}".utf8))]
        recipient.metadata = ["cost centre": "12"]
        recipient.clientID = "C1"
        return recipient
    }

    private func items<Item>(_ pages: Pages<Item>) async throws -> [Item] {
        var items: [Item] = []
        for try await page in pages { items += page.items }
        return items
    }

    private var lately: ClosedRange<CalendarDay> {
        get throws {
            try #require(CalendarDay("2025-12-01"))...(try #require(CalendarDay("2026-03-31")))
        }
    }

    @Test("A recipient added appears under the order, in lists, in the stream and among the orders")
    func adds() async throws {
        let added = try await requests.add(newRecipient("order-1"))
        #expect(added.medium == .email)
        let details = try await requests.recipient(.order("order-1"), withProducts: true)
        #expect(details.firstName == "Erika" && details.email == "erika@mail.example")
        #expect(details.transactionTime == .fixture && details.products == ["a/b": "Größe ½"])
        #expect(details.metadata == ["cost centre": "12", "client_id": "C1", "is_afnor": "0"])
        #expect(details.productMetadata.keys.first == "a/b")
        var query = RecipientsQuery()
        query.detail = true
        let listed = try #require(try await items(requests.recipients(query)).first)
        #expect(listed.orderID == "order-1" && listed.reviewHash == details.reviewHash)
        #expect(listed.detail?.workflowStatus == .notStarted)
        query.detail = nil
        #expect(try await items(requests.recipients(query)).allSatisfy { $0.detail == nil })
        var activity = RecipientActivityQuery(days: try lately)
        activity.metadata = ["cost centre": "12"]
        let stream = try await items(requests.activity(activity))
        #expect(stream.map(\.orderID) == ["order-1"] && stream.first?.workflowStatus == .notStarted)
        #expect(stream.first?.events[.created] == .fixture && stream.first?.events[.sent] == nil)
        let orders = try await requests.orders(OrderMetadataQuery(["order-1", "none"])).items
        #expect(orders.map(\.metadata) == [details.metadata])
    }

    @Test("An invitation goes out after the shop's delay, and some addresses are known to fail")
    func progresses() async throws {
        _ = try await requests.add(newRecipient("good"))
        _ = try await requests.add(newRecipient("bad", email: "hard-bounce@mail.example"))
        caller.sandbox.advance(by: 4 * 24 * 60 * 60)
        var query = RecipientActivityQuery(days: try lately)
        query.orderID = "good"
        let good = try #require(try await items(requests.activity(query)).first)
        #expect(good.workflowStatus == .started && good.events[.delivered] != nil && good.interruption == nil)
        query.orderID = "bad"
        let bad = try #require(try await items(requests.activity(query)).first)
        #expect(bad.workflowStatus == .interrupted && bad.interruption == .hardBounce && bad.events[.delivered] == nil)
        var interrupted = RecipientsQuery()
        interrupted.workflowStatus = .interrupted
        #expect(try await items(requests.recipients(interrupted)).map(\.orderID) == ["bad"])
    }

    @Test("Lists come in pages, and the rest is where the links say")
    func pages() async throws {
        for number in 0..<7 { _ = try await requests.add(newRecipient("order-\(number)")) }
        var query = RecipientsQuery()
        query.recordsPerPage = 3
        query.days = try #require(CalendarDay("2026-03-01"))...(try #require(CalendarDay("2026-03-01")))
        let orders = try await items(requests.recipients(query)).map(\.orderID)
        #expect(orders == (0..<7).reversed().map { "order-\($0)" })
        var activity = RecipientActivityQuery(days: try lately)
        activity.recordsPerPage = 4
        var totals: Set<Int> = []
        var count = 0
        for try await page in requests.activity(activity) {
            totals.insert(page.total ?? 0)
            count += page.items.count
        }
        #expect(totals == [count] && count > 7)
    }

    @Test("Whoever was invited is invited again under a new order, at once")
    func renews() async throws {
        _ = try await requests.add(newRecipient("order-1"))
        let renewed = try await requests.register(again: .order("order-1"))
        #expect(renewed.productHash != nil)
        let details = try await requests.recipient(.reviewHash(renewed.reviewHash))
        #expect(details.orderID?.hasPrefix("order-1_") == true && details.email == "erika@mail.example")
        var query = RecipientActivityQuery(days: try lately)
        query.orderID = details.orderID
        #expect(try await items(requests.activity(query)).first?.workflowStatus == .started)
    }

    @Test("Rules that are set are given back, and keep those they name from being asked")
    func blacklists() async throws {
        let segment = try #require(try await items(requests.customerSegments()).first { $0.isDefault })
        #expect(try await requests.blacklistRules(segment: segment.id).isEmpty)
        let answer = try await requests.setBlacklistRules(["example.com", "abc@mail"], segment: segment.id)
        #expect(answer.message == "Blacklist rules updated successfully")
        #expect(try await requests.blacklistRules(segment: segment.id) == ["example.com", "abc@mail"])
        let refused = await ekomiError { _ = try await requests.add(newRecipient("1", email: "abc@mail.example")) }
        #expect(refused?.recipientFault == .rule && refused?.kind == .conflict)
    }

    @Test("What may be asked depends on consents and settings")
    func settings() async throws {
        _ = try await requests.setSettings(["consent_required": .flag(true), "smartcheck_on": .flag(true)])
        for order in ["with", "without"] { _ = try await requests.add(newRecipient(order)) }
        let answer = try await requests.addConsent(order: "with", takenAt: .fixture)
        #expect(answer.status == 201)
        caller.sandbox.advance(by: 4 * 24 * 60 * 60)
        var query = RecipientActivityQuery(days: try lately)
        query.orderID = "with"
        #expect(try await items(requests.activity(query)).first?.workflowStatus == .started)
        query.orderID = "without"
        let without = try await items(requests.activity(query)).first
        #expect(without?.interruption == .consentNotReceived && without?.events[.sent] == nil)
    }

    @Test("Campaigns are listed by segment, medium and state, and each is known with its messages")
    func campaigns() async throws {
        let all = try await items(requests.campaigns())
        #expect(Set(all.compactMap(\.medium)) == Set(RecipientMedium.allCases))
        #expect(all.filter(\.isDefault).map(\.medium) == [.email])
        var query = CampaignsQuery()
        query.medium = .sms
        query.segment = 102
        query.status = .inactive
        #expect(try await items(requests.campaigns(query)).count == 1)
        for campaign in all {
            let details = try await requests.campaign(campaign.id)
            #expect(details.name == campaign.name && details.medium == campaign.medium)
            switch details.medium {
            case .email:
                #expect(Set(details.messages.keys) == Set(Campaign.Occasion.allCases))
                #expect(details.messages[.thankYou]?.content.hasPrefix("<p>Thank you</p>") == true)
            case .sms: #expect(details.messages[.feedback]?.content.contains("*|REVIEW_URL|*") == true)
            case .telephone, nil: #expect(details.messages.isEmpty)
            }
        }
        #expect(await ekomiError { _ = try await requests.campaign(1) }?.kind == .notFound)
        var inactive = CustomerSegmentsQuery()
        inactive.status = .inactive
        #expect(try await items(requests.customerSegments(inactive)).map(\.isActive) == [false])
    }

    @Test("Shops and accounts that are made can ask by themselves, and cannot be made twice")
    func createsShops() async throws {
        let shop = Credentials(interfaceID: "4711", password: "new")
        #expect(try await requests.createShop(shop).status == 201)
        #expect(await ekomiError { _ = try await requests.createShop(shop) }?.kind == .conflict)
        let account = Credentials(interfaceID: "4712", password: "new")
        #expect(try await requests.createAccount(account).isPending)
        #expect(await ekomiError { _ = try await requests.createAccount(account) }?.kind == .conflict)
        for id in ["4711", "4712"] {
            let made = caller.account(id: id, password: "new")
            _ = try await made.smartReviewRequest.add(newRecipient("order-1"))
            #expect(try await items(made.smartReviewRequest.recipients()).map(\.orderID) == ["order-1"])
            // SmartForms keeps accounts of its own.
            #expect(await ekomiError { _ = try await made.smartForms.shop() }?.kind == .badCredentials)
        }
        #expect(await ekomiError { _ = try await requests.recipient(.order("order-1")) }?.kind == .notFound)
    }

    @Test("Those who are known to be asked have reviewed what the answers show")
    func reviewed() async throws {
        var query = RecipientsQuery()
        query.detail = true
        let recipients = try await items(requests.recipients(query))
        #expect(!recipients.isEmpty && recipients.allSatisfy { $0.detail?.workflowStatus == .completed })
        var answers = AnswersQuery(.v2)
        answers.reviewHash = try #require(recipients.first?.reviewHash)
        #expect(
            try await caller.account().smartForms.answers(answers).reviews.first?.orderID == recipients.first?.orderID
        )
    }

    @Test("A suspended shop is told so")
    func suspended() async throws {
        try caller.sandbox.setSuspended(true, shop: 1001)
        let error = await ekomiError { _ = try await requests.add(newRecipient("1")) }
        #expect(error?.kind == .badCredentials && error?.reason.contains("suspended") == true)
        #expect(await ekomiError { _ = try await items(requests.campaigns()) }?.kind == .badCredentials)
        try caller.sandbox.setSuspended(false, shop: 1001)
        _ = try await requests.add(newRecipient("1"))
    }
}
