import EkomiClient
import Foundation
import Reviews
import Specification
import Testing

@Suite("Recipients")
struct RecipientTests {
    private static func client(_ script: Script) -> SmartReviewRequestClient {
        Germany.account(script.transport).smartReviewRequest
    }

    @Test("The documented recipient of an order is read, nulls and trailing comma and all")
    func readsRecipient() async throws {
        let script = Script(
            #"""
            { "data":{ "first_name":"test243", "last_name":"user", "email":"a@b.example", "telephone":"",
              "order_id":"srr-1", "review_hash":"a60b", "transaction_time":"2015-07-08 10:07:00",
              "meta_data":null, "products_info":{"1":"Eins"}, "products_other":null, }, "status_code":200}
            """#
        )
        let recipient = try await Self.client(script).recipient(.order("srr-1"), withProducts: true)
        #expect(recipient.firstName == "test243" && recipient.telephone == nil && recipient.reviewHash == "a60b")
        #expect(recipient.transactionTime == Date(timeIntervalSince1970: 1_436_350_020))
        #expect(recipient.metadata == [:] && recipient.products == ["1": "Eins"])
        let request = try #require(script.requests.first)
        #expect(request.url.hasPrefix("https://srr.ekomi.com/api/v1/recipients/orders?"))
        #expect(
            request.query == ["order_id": "srr-1", "shop": "665|\(Germany.password)", "include_product_info": "1"]
        )
    }

    @Test(
        "Wrong credentials and missing recipients, both 404, are told apart",
        arguments: [
            ("Shop password is incorrect.", EkomiError.Kind.badCredentials), ("Recipient does not exist.", .notFound),
            ("Shop Password is missing.", .missingCredentials),
        ]
    )
    func refuses(_ message: String, _ kind: EkomiError.Kind) async {
        let script = Script([.answer(.refusal(404, message))])
        let error = await ekomiError { _ = try await Self.client(script).recipient(.order("1")) }
        #expect(error?.kind == kind)
    }

    @Test("An invitation is renewed once, with or without products")
    func renews() async throws {
        let script = Script(
            #"{"data":{"review_hash":"e36b","product_hash":"YToxOn="},"status_code":200}"#,
            #"{"data":{"review_hash":"4cce", },"status_code":200}"#
        )
        let first = try await Self.client(script).register(again: .reviewHash("0df0"))
        #expect(first.reviewHash == "e36b" && first.productHash == "YToxOn=")
        #expect(try await Self.client(script).register(again: .order("A 1")).productHash == nil)
        #expect(script.requests.map(\.method) == ["POST", "POST"])
        #expect(script.requests.allSatisfy { $0.url == "https://srr.ekomi.com/api/v1/recipients" })
        let form = Transport.Request.query(of: String(decoding: script.requests[1].body ?? [], as: UTF8.self))
        #expect(form == ["shop": "665|\(Germany.password)", "action": "re-register", "order_id": "A 1"])
    }

    @Test("Recipients are read with details and without, page after page by the links of the header")
    func pagesRecipients() async throws {
        let link = Transport.Header("Link", #"<https://srr.ekomi.com/api/v1/recipients?page=2>; rel="next""#)
        let detailed = #"""
            {"data":[{"order_id":"LiveTest-01","review_hash":"0d79","created_at":"2018-04-10T10:02:45Z",
             "recipient_type":"sms","detail":{"first_name":"Mavra","last_name":"Yasmin","email":"m@x.example",
             "telephone":"+92","review_status":"given","workflow_status":"completed","workflow_interrupted_reason":"",
             "review_given_at":"2018-04-10T10:14:45Z","feedback_scheduled_at":"","sms_segments":1}}],"status_code":200}
            """#
        let bare = #"""
            {"data":[{"order_id":"LiveTest-02","created_at":"2018-04-10T10:02:45Z","recipient_type":"email",
             "detail":{"first_name":"","email":"","sms_segments":""}},{"recipient_type":"email"}],"status_code":200}
            """#
        let script = Script([.answer(.json(detailed, headers: [link])), .answer(.json(bare))])
        var query = RecipientsQuery()
        query.segment = 3
        query.detail = true
        query.medium = .sms
        query.workflowStatus = .notStarted
        query.subscriptionStatus = .unsubscribed
        let (from, to) = (try #require(CalendarDay("2018-04-01")), try #require(CalendarDay("2018-04-30")))
        query.days = from...to
        query.recordsPerPage = 1
        var pages: [Page<Recipient>] = []
        for try await page in Self.client(script).recipients(query) { pages.append(page) }
        try #require(pages.map { $0.items.map(\.orderID) } == [["LiveTest-01"], ["LiveTest-02"]])
        #expect(pages[0].items[0].detail?.reviewed == Date(timeIntervalSince1970: 1_523_355_285))
        #expect(pages[0].items[0].detail?.workflowStatus == .completed && pages[0].items[0].detail?.scheduled == nil)
        #expect(pages[1].items[0].detail == nil && pages[1].listing.unintelligible.map(\.key) == ["order_id"])
        #expect(
            script.requests[1].query == [
                "customer_segment_id": "3", "detail": "true", "start_date": "2018-04-01", "end_date": "2018-04-30",
                "recipient_type": "sms", "workflow_status": "not_started", "subscription_status": "unsubscribed",
                "records_per_page": "1", "page": "2",
            ]
        )
        #expect(script.requests[0].header("shop-id") == "665" && script.requests[0].query["page"] == nil)
        #expect(script.requests[0].header("interface-password") == Germany.password)
    }

    @Test("The stream of activities ends where its body names no next page", .enabled(if: Conformance.isAvailable))
    func pagesActivity() async throws {
        let first = String(decoding: try Conformance.data("ekomi/srr_activity_stream_paging.json"), as: UTF8.self)
        let last =
            #"{"data":[{"order_id":"105","interrupted_reason":"hard-bounce","meta":""}],"status_code":200,"meta":{"_links":{"next":{"href":""}},"_count":{"current_page":2,"total_records":2}}}"#
        let script = Script(first, last)
        let day = try #require(CalendarDay("2018-01-01"))
        var query = RecipientActivityQuery(days: day...day)
        query.campaign = 1
        query.metadata = ["client_id": "10011"]
        query.orderID = "104"
        var pages: [Page<RecipientActivity>] = []
        for try await page in Self.client(script).activity(query) { pages.append(page) }
        try #require(pages.map { $0.items.map(\.orderID) } == [["104"], ["105"]] && pages[0].total == 839)
        #expect(pages[0].items[0].metadata == ["client_id": "40", "is_afnor": "0"])
        #expect(pages[0].items[0].events[.sent] != nil && pages[0].items[0].events[.opened] == nil)
        #expect(pages[1].items[0].interruption == .hardBounce)
        #expect(
            script.requests[1].query == [
                "start_date": "2018-01-01", "end_date": "2018-01-01", "campaign_id": "1",
                "meta_data": #"{"client_id":"10011"}"#, "order_id": "104", "records_per_page": "20", "page": "2",
            ]
        )
    }

    @Test("The meta data of orders is an object or nothing")
    func readsOrders() async throws {
        let script = Script(
            #"""
            {"data":[{"order_id":"LiveTestInpro-06","meta_data":{"first_name":"μαυρα","blub":{"this":"that"}}},
             {"order_id":"tid0506201702","meta_data":""},{"order_id":"3","meta_data":null}],"status_code":200}
            """#
        )
        let orders = try await Self.client(script).orders(OrderMetadataQuery(["a", "b\""]))
        #expect(orders.items.map(\.metadata) == [["first_name": "μαυρα", "blub_this": "that"], [:], [:]])
        #expect(script.requests.first?.query == ["order_ids": #"["a","b\""]"#])
    }

    @Test("No orders, or more than fifty, are not asked for", arguments: [0, 51])
    func refusesOrders(_ count: Int) async {
        let script = Script([])
        let query = OrderMetadataQuery((0..<count).map(String.init))
        let error = await ekomiError { _ = try await Self.client(script).orders(query) }
        #expect(error?.kind == .validation && script.requests.isEmpty)
    }

    @Test("A consent is noted with its time in UTC")
    func addsConsent() async throws {
        let script = Script(
            #"{ "message": "Consent request accepted and will be processed shortly", "status_code": 201}"#
        )
        let answer = try await Self.client(script).addConsent(order: "A1", takenAt: Waits.now)
        #expect(answer.status == 201 && script.requests.first?.method == "POST")
        #expect(script.requests.first?.query == ["order_id": "A1", "consent_taken_at": "2026-03-01 10:00:00"])
        #expect(script.requests.first?.url.hasPrefix("https://srr.ekomi.com/api/v1/consents?") == true)
    }
}
