import EkomiClient
import Foundation
import Reviews
import Specification
import Testing

@Suite("CSV")
struct OrdersTests {
    private static let token = #"{"access_token":"T1"}"#
    private static let sample = #"""
        { "data": [ { "created": "2018-07-31T14:05:21+0000", "updated": "2018-07-31T14:38:29+0000",
          "order_processed": true, "order_id": "q2az14cs2f-1914", "email": "xyupj@test.test",
          "custom_data": { "lang": "DE", "category": "Clothing" }, "register_date": "2018-07-31T14:38:29+0000",
          "product_ids": [ "417i" ], "shop_id": 665 } ], "offset": 0, "limit": 1, "total": 25 }
        """#

    @Test("The documented sample of orders is read")
    func readsOrders() async throws {
        let script = Script(Self.token, Self.sample)
        let page = try await Germany.account(script.transport).csv.orders()
        let order = try #require(page.items.first)
        #expect(order.orderID == "q2az14cs2f-1914" && order.email == "xyupj@test.test" && order.shopID == "665")
        #expect(order.created == Date(timeIntervalSince1970: 1_533_045_921) && order.isProcessed == true)
        #expect(order.customData == ["lang": "DE", "category": "Clothing"] && order.products == ["417i"])
        #expect(order.feedback == nil && page.total == 25 && !page.isLast)
        #expect(script.requests.map(\.url).first == "https://csv.ekomiapps.de/api/3.0/security/login")
        #expect(script.requests.last?.header("Authorization") == "ekomi T1")
        #expect(
            script.requests.last?.query == [
                "offset": "0", "limit": "200", "orderBy": "created", "orderDirection": "ASC", "withFeedbackOnly": "0",
            ]
        )
    }

    @Test("Orders as other clients got them are read with their feedback", .enabled(if: Conformance.isAvailable))
    func readsConformance() async throws {
        let body = String(decoding: try Conformance.data("ekomi/csv_api_orders.json"), as: UTF8.self)
        let login = String(decoding: try Conformance.data("ekomi/csv_api_login.json"), as: UTF8.self)
        let script = Script(login, body)
        let page = try await Germany.account(script.transport).csv.orders()
        let feedback = try #require(page.items.first?.feedback)
        #expect(feedback.rating == 5 && feedback.review == "Hello\nI'm user." && feedback.comment == "Hello")
        #expect(page.items.first?.customData["project_location"] == "Lyon" && page.isLast)
        #expect(script.requests.last?.header("Authorization") == "ekomi access_token")
    }

    @Test("Every parameter of orders is sent under its name, in the query")
    func sendsParameters() async throws {
        var query = OrdersQuery()
        query.offset = 10
        query.limit = 50
        query.orderBy = .orderID
        query.direction = .descending
        query.withFeedbackOnly = true
        query.createdFrom = Date(timeIntervalSince1970: 1_533_045_921)
        query.createdTill = Date(timeIntervalSince1970: 1_533_045_922)
        query.shopID = 665
        query.customData = ["category": "A \"b\"", "LANG": "EN"]
        let script = Script(Self.token, #"{"data":[],"offset":10,"limit":50,"total":0}"#)
        let page = try await Germany.account(script.transport).csv.orders(query)
        #expect(page.items == [] && page.isLast)
        #expect(
            script.requests.last?.query == [
                "offset": "10", "limit": "50", "orderBy": "order_id", "orderDirection": "DESC",
                "withFeedbackOnly": "1", "createdFrom": "2018-07-31T14:05:21+0000",
                "createdTill": "2018-07-31T14:05:22+0000", "shopId": "665",
                "customDataFilter": #"{"LANG":"EN","category":"A \"b\""}"#,
            ]
        )
    }

    @Test("The pages follow one another by what eKomi gave, not by what was asked for")
    func pages() async throws {
        let page = { (offset: Int, ids: String) in #"{"data":[\#(ids)],"offset":\#(offset),"limit":2,"total":3}"# }
        let script = Script(Self.token, page(0, #"{"order_id":1},{"order_id":2}"#), page(2, #"{"order_id":"3"}"#))
        var orders: [String] = []
        for try await page in Germany.account(script.transport).csv.pages() { orders += page.items.map(\.orderID) }
        #expect(orders == ["1", "2", "3"])
        #expect(script.requests.dropFirst().map { $0.query["offset"] } == ["0", "2"])
    }

    @Test("An order without a number, or with a time that is none, is reported and costs no other")
    func reportsFaults() async throws {
        let body = #"{"data":[{"email":"a@b.c"},{"order_id":"2","created":"gestern"},{"order_id":"3"}],"total":3}"#
        let page = try await Germany.account(Script(Self.token, body).transport).csv.orders()
        #expect(
            page.items.map(\.orderID) == ["3"] && page.listing.unintelligible.map(\.key) == ["order_id", "created"]
        )
    }

    @Test("A range that eKomi does not have is not sent", arguments: [(-1, 200), (0, 0), (0, 201)])
    func refusesRanges(_ offset: Int, _ limit: Int) async {
        var query = OrdersQuery()
        query.offset = offset
        query.limit = limit
        let asked = query
        let script = Script([])
        let error = await ekomiError { _ = try await Germany.account(script.transport).csv.orders(asked) }
        #expect(error?.kind == .validation && script.requests.isEmpty)
    }

    @Test("A log-in with a wrong password says so in eKomi's words")
    func refusesLogin() async {
        let body = #"[{"property_path":"invalid_grant","message":"Invalid username and password combination"}]"#
        let script = Script([.answer(.json(body, status: 401))])
        let error = await ekomiError { try await Germany.account(script.transport).csv.logIn() }
        #expect(error?.kind == .badCredentials)
        #expect(error?.reason == #"eKomi says "Invalid username and password combination""#)
    }

    @Test("A token is ended once, and the next request gets another")
    func logsOut() async throws {
        let script = Script([
            .answer(.json(Self.token)), .answer(.json("", status: 204)), .answer(.json(#"{"access_token":"T2"}"#)),
            .answer(.json(Self.sample)),
        ])
        let csv = Germany.account(script.transport).csv
        try await csv.logOut()
        #expect(script.requests.isEmpty, "there was nothing to end")
        try await csv.logIn()
        try await csv.logOut()
        try await csv.logOut()
        _ = try await csv.orders()
        #expect(script.requests.map { $0.header("Authorization") } == [nil, "ekomi T1", nil, "ekomi T2"])
        #expect(script.requests[1].url == "https://csv.ekomiapps.de/api/3.0/security/logout")
        #expect(script.requests[1].method == "POST" && script.requests[1].body == Array("{}".utf8))
    }

    @Test("A token that has ended already needs no end")
    func logsOutTwice() async throws {
        let script = Script([
            .answer(.json(Self.token)), .answer(.json("Username could not be found.", status: 403)),
        ])
        let csv = Germany.account(script.transport).csv
        try await csv.logIn()
        try await csv.logOut()
        #expect(script.requests.count == 2)
    }
}
