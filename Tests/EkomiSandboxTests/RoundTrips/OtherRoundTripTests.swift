import EkomiClient
import EkomiSandbox
import Foundation
import Reviews
import Testing

@Suite("The client and the sandbox: the other families")
struct OtherRoundTripTests {
    let caller = Caller()

    @Test("Orders come with their feedback, sorted, filtered and page by page")
    func orders() async throws {
        let csv = caller.account().csv
        var query = OrdersQuery()
        query.limit = 150
        query.direction = .descending
        query.withFeedbackOnly = true
        query.createdFrom = Date.fixture.addingTimeInterval(-400 * 24 * 60 * 60)
        var seen: [ImportedOrder] = []
        for try await page in csv.pages(query) {
            seen += page.items
            #expect(page.total.map { $0 >= seen.count } == true)
        }
        #expect(seen.count > 300 && Set(seen.map(\.orderID)).count == seen.count)
        #expect(seen.compactMap(\.created) == seen.compactMap(\.created).sorted(by: >))
        #expect(seen.allSatisfy { $0.feedback?.rating != nil && $0.shopID == "1001" })
        query.customData = ["LANG": "DE", "category": "Backpack"]
        let backpacks = try await csv.orders(query)
        #expect(!backpacks.items.isEmpty && backpacks.items.allSatisfy { $0.customData["category"] == "Backpack" })
        query.customData = ["lang": "XX"]
        #expect(try await csv.orders(query).items.isEmpty)
        query.customData = [:]
        query.shopID = 1002
        #expect(try await csv.orders(query).total == 0)
    }

    @Test("Orders are sorted by each column", arguments: OrdersQuery.Column.allCases, OrdersQuery.Direction.allCases)
    func sorts(column: OrdersQuery.Column, direction: OrdersQuery.Direction) async throws {
        var query = OrdersQuery()
        query.orderBy = column
        query.direction = direction
        query.limit = 50
        let orders = try await caller.account().csv.orders(query).items
        let keys: [String] = orders.map { order in
            switch column {
            case .created: "\(order.created?.timeIntervalSince1970 ?? 0)"
            case .updated: "\(order.updated?.timeIntervalSince1970 ?? 0)"
            case .orderID, .id: order.orderID
            }
        }
        #expect(keys == (direction == .ascending ? keys.sorted() : keys.sorted(by: >)))
    }

    @Test("A token that ended or grew old is replaced by a new one", arguments: ["old", "revoked", "ended"])
    func tokens(way: String) async throws {
        let account = caller.account()
        try await account.csv.logIn()
        _ = try await account.engagement.reviewCases()
        _ = try await account.smartWidgets.widgetCodes()
        switch way {
        case "old": caller.sandbox.advance(by: 2 * 60 * 60)
        case "revoked": caller.sandbox.revokeTokens()
        default: try await account.csv.logOut()
        }
        _ = try await account.csv.orders()
        _ = try await account.engagement.reviewCases()
        _ = try await account.smartWidgets.widgetCodes()
        #expect(caller.sandbox.requestCounts["POST /api/3.0/security/login"] == 2)
    }

    @Test("Wrong credentials are refused by every family that logs in")
    func logins() async {
        let account = caller.account(id: "1001", password: "wrong")
        #expect(await ekomiError { try await account.csv.logIn() }?.kind == .badCredentials)
        #expect(await ekomiError { try await account.engagement.logIn() }?.kind == .badCredentials)
        #expect(await ekomiError { try await account.mail2DB.logIn() }?.kind == .badCredentials)
        #expect(await ekomiError { try await account.reviewImport.logIn() }?.kind == .badCredentials)
        #expect(await ekomiError { _ = try await account.smartWidgets.widgetCodes() }?.kind == .badCredentials)
    }

    @Test("A comment appears as a reply, and under the order and the product")
    func comments() async throws {
        let review = try caller.sandbox.addReview(shop: 1001, product: "a/b", stars: 2, text: "Hm")
        try caller.sandbox.comment("We are sorry", hash: review.hash, shop: 1001)
        let query = ReviewCommentsQuery(product: "a/b", orderID: review.orderID)
        let comments = try await caller.account().engagement.comments(query).items
        #expect(comments.map(\.reviewHash) == [review.hash])
        #expect(comments.first?.comments.map(\.text) == ["We are sorry"] && comments.first?.comments.first?.date != nil)
        var answers = AnswersQuery(.v2)
        answers.orderID = review.orderID
        let fetched = try #require(try await caller.account().smartForms.answers(answers).reviews.first)
        #expect(fetched.review(id: Review.ID(rawValue: "r1")).replies.map(\.text) == ["We are sorry"])
    }

    @Test("A case follows each bad review, and can be asked for alone")
    func cases() async throws {
        _ = try caller.sandbox.addReview(shop: 1001, stars: 1)
        var query = ReviewCasesQuery()
        query.limit = 30
        let engagement = caller.account().engagement
        var seen: [ReviewCase] = []
        for try await page in engagement.pages(query) { seen += page.items }
        let bad = try caller.sandbox.reviews(ofShop: 1001).filter { ($0.stars ?? 5) <= 2 }
        #expect(seen.count == bad.count && Set(seen.map(\.id)).count == seen.count)
        let newest = try #require(seen.first)
        #expect(newest.statuses[.untouched] == newest.created && newest.details == ["pool_name": "Sandbox"])
        query.caseNumber = newest.id
        #expect(try await engagement.reviewCases(query).items == [newest])
        query.caseNumber = "CASE-9223372036854775808"
        #expect(try await engagement.reviewCases(query).items.isEmpty)
    }

    @Test("Widgets are copied to another account, all or some of them")
    func widgets() async throws {
        let target = Credentials(interfaceID: "1002", password: "sandbox-password-2")
        let widgets = caller.account().smartWidgets
        let other = caller.account(shop: 1).smartWidgets
        let before = try await other.widgetCodes().items.count
        #expect(try await widgets.clone(to: target, widgets: ["1", "3"]).message == "Account cloned successfully")
        #expect(try await other.widgetCodes().items.count == before + 2)
        #expect(try await widgets.clone(to: target).message == "Account cloned successfully")
        let all = try await other.widgetCodes().items
        #expect(all.count == before + 6 && Set(all.map(\.id)).count == all.count)
        #expect(try await widgets.widgetCodes(WidgetCodesQuery(widget: "2")).items.map(\.id) == ["2"])
        let invalid = await ekomiError { _ = try await widgets.clone(to: target, widgets: ["99"]) }
        #expect(invalid?.kind == .validation && invalid?.reason.contains("Invalid Widget id(s).") == true)
    }

    @Test("A review from elsewhere appears among the answers, with its title, and once", arguments: [nil, "Good"])
    func imports(title: String?) async throws {
        var review = ExternalReview(
            inputSource: 2,
            shopID: "1001",
            orderID: "elsewhere-1",
            rating: 4,
            text: "This is lorem",
            transactionDate: .fixture
        )
        review.productReviewTitle = title
        review.email = "abdel@mail.example"
        let account = caller.account()
        try await account.reviewImport.add(review)
        var query = AnswersQuery(.v2)
        query.orderID = "elsewhere-1"
        let fetched = try #require(try await account.smartForms.answers(query).reviews.first)
        let shown = fetched.review(id: Review.ID(rawValue: "r1"))
        #expect(shown.stars == Stars(4) && shown.text == "This is lorem" && shown.title == title ?? "")
        #expect(await ekomiError { try await account.reviewImport.add(review) }?.kind == .conflict)
        review.shopID = "1002"
        #expect(await ekomiError { try await account.reviewImport.add(review) }?.kind == .badCredentials)
    }

    @Test("Orders and products put by Core are known from then on")
    func puts() async throws {
        let account = caller.account()
        let order = try await account.core.putOrder("order-1", products: ["p-1"])
        #expect(order.link?.hasPrefix("https://www.ekomi.de/bewertungen/") == true && order.hash?.count == 32)
        #expect(try await account.core.putOrder("order-1") == order)
        #expect(try await account.core.putOrder("order-2") != order)
        var query = OrdersQuery()
        query.orderBy = .id
        query.direction = .descending
        let orders = try await account.csv.orders(query).items
        #expect(orders.prefix(2).map(\.orderID) == ["order-2", "order-1"])
        #expect(orders[1].products == ["p-1"] && orders[1].feedback == nil)
        let unknown = await ekomiError {
            _ = try await account.core.productFeedback(ProductFeedbackQuery(product: "p-1"))
        }
        #expect(unknown?.kind == .notFound)
        _ = try await account.core.putProduct("p-1", name: "One")
        #expect(try await account.core.productFeedback(ProductFeedbackQuery(product: "p-1")).items.isEmpty)
    }

    @Test("Core reads the shop, its reviews and its settings")
    func reads() async throws {
        let core = caller.account().core
        #expect(try await core.snapshot().accountName?.isEmpty == false)
        #expect(try await core.settings().senderName?.isEmpty == false)
        #expect(try await !core.feedback().items.isEmpty)
        #expect(try await !core.productFeedback(ProductFeedbackQuery()).items.isEmpty)
    }

    @Test("A shop tells where it takes orders by e-mail, and an agent where a user is logged in")
    func others() async throws {
        let account = caller.account()
        let shop = try await account.mail2DB.shop()
        #expect(shop.isEnabled && shop.shopID == "1001" && shop.userEmailAddress == "1001@mail2db.example")
        let base = try #require(URL(string: "http://localhost/agent"))
        let client = account.specialAuthentication(at: base)
        let address = try await client.agent(user: "1001", accessToken: "sandbox-password-1")
        #expect(address.hasPrefix("http://lite.example/organizations/1001?token="))
        let refused = await ekomiError { _ = try await client.agent(user: "1001", accessToken: "wrong") }
        #expect(refused?.kind == .badCredentials && refused?.description.contains("wrong") == false)
    }
}
