import EkomiClient
import Foundation
import Reviews
import Specification
import Testing

@Suite("Widgets to clone, reviews to import, orders by mail and agents")
struct OtherFamiliesTests {
    private static let target = Credentials(interfaceID: "777", password: "n&w")

    private static let review = ExternalReview(
        inputSource: 2,
        shopID: "12345",
        orderID: "test-12",
        rating: 4,
        text: "This is lorem",
        transactionDate: Date(timeIntervalSince1970: 1_076_599_161)
    )

    @Test("Widgets are cloned to another account, whose password no error shows")
    func clones() async throws {
        let script = Script([
            .answer(.json(#"{"token":"T1"}"#)), .answer(.json(#""Account cloned successfully""#)),
            .answer(.json(#"{"errors":{"message":"Invalid Widget id(s). n&w"}}"#, status: 422)),
        ])
        let client = Germany.account(script.transport).smartWidgets
        #expect(try await client.clone(to: Self.target).message == "Account cloned successfully")
        let error = await ekomiError { _ = try await client.clone(to: Self.target, widgets: ["3", "4"]) }
        #expect(error?.kind == .validation && error?.description.contains("n&w") == false)
        #expect(script.requests[1].body == Array(#"{"shop_id":777,"interface_password":"n&w"}"#.utf8))
        #expect(
            script.requests[2].body
                == Array(#"{"shop_id":777,"interface_password":"n&w","widget_ids":"3,4"}"#.utf8)
        )
    }

    @Test("A review is imported with the documented fields, and one with a title by the newer version")
    func importsReviews() async throws {
        let script = Script(#"{"accessToken":"T1"}"#, #"{"id":1}"#)
        let client = Germany.account(script.transport).reviewImport
        #expect(try await client.add(Self.review) == Array(#"{"id":1}"#.utf8))
        var titled = Self.review
        titled.productReviewTitle = "Good"
        titled.clientID = "1234"
        titled.email = "abdel@example.com"
        try await client.add(titled)
        #expect(
            script.requests.map(\.url) == [
                "https://ari.ekomiapps.de/api/1.0/security/login", "https://ari.ekomiapps.de/api/1.0/reviews",
                "https://ari.ekomiapps.de/api/1.1/reviews",
            ]
        )
        #expect(script.requests[1].header("Authorization") == "ekomi T1")
        #expect(
            String(decoding: try #require(script.requests[2].body), as: UTF8.self)
                == #"{"inputSourceId":2,"orderId":"test-12","rating":4,"reviewText":"This is lorem","#
                + #""transactionDate":"2004-02-12T15:19:21+00:00","shopId":"12345","productReviewTitle":"Good","#
                + #""clientId":"1234","email":"abdel@example.com"}"#
        )
    }

    @Test("A review that cannot be one is not sent")
    func refusesReviews() async {
        let script = Script([])
        var reviews = Array(repeating: Self.review, count: 4)
        reviews[0].rating = 6
        reviews[1].text = " "
        reviews[2].clientID = "a-b"
        reviews[3].rating = 0
        for review in reviews {
            let error = await ekomiError { try await Germany.account(script.transport).reviewImport.add(review) }
            #expect(error?.kind == .validation && script.requests.isEmpty)
        }
    }

    @Test("A shop that takes orders by e-mail is read")
    func readsShop() async throws {
        let script = Script(
            #"{"token":"T1"}"#,
            #"{"enabled":true,"userEmailAddress":"a@b.example","shopId":665}"#,
            #"{"x":1}"#
        )
        let client = Germany.account(script.transport).mail2DB
        let shop = try await client.shop()
        #expect(shop.isEnabled && shop.userEmailAddress == "a@b.example" && shop.shopID == "665")
        #expect(script.requests.last?.url == "https://mail2db.ekomiapps.de/api/1.0/shop")
        let error = await ekomiError { _ = try await client.shop() }
        #expect(error?.kind == .unintelligible)
    }

    @Test("An agent's address is asked for where eKomi said, and no error shows the token")
    func findsAgent() async throws {
        let script = Script([
            .answer(.json(#"{"status": 200, "data": "http://lite.example/organizations/1?token=abc"}"#)),
            .answer(.json("no access for s3cret", status: 403)),
        ])
        let base = try #require(URL(string: "http://lite-api.example/"))
        let client = Germany.account(script.transport).specialAuthentication(at: base)
        #expect(
            try await client.agent(user: "eva", accessToken: "s3cret")
                == "http://lite.example/organizations/1?token=abc"
        )
        #expect(script.requests[0].url == "http://lite-api.example/getagent?connectuser=eva&access_token=s3cret")
        let error = await ekomiError { _ = try await client.agent(user: "eva", accessToken: "s3cret") }
        #expect(error?.kind == .badCredentials && error?.description.contains("s3cret") == false)
        #expect(error?.endpoint == "GET http://lite-api.example/getagent")
    }

    @Test("Core takes orders and products, and gives the link for the review", .enabled(if: Conformance.isAvailable))
    func puts() async throws {
        let answer = String(decoding: try Conformance.data("ekomi/putOrder.json"), as: UTF8.self)
        let script = Script(answer, #"{"done":1}"#)
        let core = Germany.account(script.transport).core
        let order = try await core.putOrder("A 1", products: ["1", "2"])
        #expect(order.link == "https://www.ekomi.de/bewertungen/LINKHASH" && order.hash == "LINKHASH")
        _ = try await core.putProduct("1", name: "Eins")
        #expect(script.requests[0].url.hasPrefix("https://api.ekomi.de/v3/putOrder?"))
        #expect(script.requests[0].query["order_id"] == "A 1" && script.requests[0].query["product_ids"] == "1,2")
        #expect(script.requests[1].query["product_id"] == "1" && script.requests[1].query["product_name"] == "Eins")
    }

    @Test("An order that Core refuses or does not take is an error")
    func refusesOrders() async {
        for (body, kind) in [("Access denied", EkomiError.Kind.badCredentials), (#"{"done":0}"#, .unintelligible)] {
            let error = await ekomiError { _ = try await Germany.account(body).core.putOrder("1") }
            #expect(error?.kind == kind)
        }
        let silent = Script([])
        let core = Germany.account(silent.transport).core
        let order = await ekomiError { _ = try await core.putOrder(" ") }
        let product = await ekomiError { _ = try await core.putProduct("1", name: "") }
        #expect(order?.kind == .validation && product?.kind == .validation && silent.requests.isEmpty)
    }
}
