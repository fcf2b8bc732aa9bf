import EkomiClient
import Foundation
import Reviews
import Testing

@Suite("Feedback Engagement")
struct EngagementTests {
    private static let token = #"{"token": "T1"}"#

    @Test("The documented case is read: misspelt key, short years, and states by their number")
    func readsCases() async throws {
        let script = Script(
            Self.token,
            #"""
            { "data": [ { "case_id": "TEST1234567890", "created_at": "2018-03-29 15:05:20",
              "updated_at": "2018-04-18 00:05:03", "case_statues": { "1": "18-03-29 15:05:21", "2": "", "3": "",
              "4": "", "5": "2018-03-30 10:00:00", "6": "" }, "meta": { "pool_name": "Poolname" } } ] }
            """#
        )
        var query = ReviewCasesQuery()
        query.from = CalendarDay("2018-03-01")
        query.to = CalendarDay("2018-04-30")
        query.caseNumber = "TEST1234567890"
        let page = try await Germany.account(script.transport).engagement.reviewCases(query)
        let found = try #require(page.items.first)
        #expect(found.id == "TEST1234567890" && found.details == ["pool_name": "Poolname"] && page.isLast)
        #expect(found.created == Date(timeIntervalSince1970: 1_522_335_920))
        #expect(
            found.statuses == [
                .untouched: Date(timeIntervalSince1970: 1_522_335_921),
                .interviewSuccessful: Date(timeIntervalSince1970: 1_522_404_000),
            ]
        )
        #expect(script.requests[0].url == "https://engage.ekomiapps.de/api/1.0/security/login")
        #expect(script.requests[1].url.hasPrefix("https://engage.ekomiapps.de/api/1.0/review-cases?"))
        #expect(script.requests[1].header("Authorization") == "ekomi T1")
        #expect(
            script.requests[1].query == [
                "start_date": "2018-03-01", "end_date": "2018-04-30", "limit": "200", "offset": "0",
                "case_number": "TEST1234567890",
            ]
        )
    }

    @Test("Cases come a page at a time until one is not full")
    func pagesCases() async throws {
        let script = Script(Self.token, #"{"data":[{"case_id":1},{"case_id":2}]}"#, #"{"data":[{"case_id":3}]}"#)
        var query = ReviewCasesQuery()
        query.limit = 2
        var cases: [String] = []
        for try await page in Germany.account(script.transport).engagement.pages(query) {
            cases += page.items.map(\.id)
        }
        #expect(cases == ["1", "2", "3"] && script.requests.dropFirst().map { $0.query["offset"] } == ["0", "2"])
    }

    @Test("A state that is none, and a case without a number, are reported")
    func reportsFaults() async throws {
        let body = #"{"data":[{"case_id":1,"case_statues":{"7":"18-03-29 15:05:21"}},{"meta":[]}]}"#
        let page = try await Germany.account(Script(Self.token, body).transport).engagement.reviewCases()
        #expect(page.items == [] && page.listing.unintelligible.map(\.key) == ["case_statues.7", "case_id"])
    }

    @Test("Comments are read from under their numbers")
    func readsComments() async throws {
        let script = Script(
            Self.token,
            #"""
            { "0": { "order_id": "Testidhere12345678", "product_id": "newproductid33330",
              "review_hash": "45644365489f51cab152a40a903f1", "comment": [],
              "reviewer": { "name": " ", "telephone": "" } },
              "1": { "review_hash": "b", "comment": [{"text":"Danke!","date":"2018-03-29 15:05:20"}],
              "reviewer": { "name": "Eva", "telephone": "1" } }, "total": 2 }
            """#,
            #"{"total":0}"#
        )
        let client = Germany.account(script.transport).engagement
        let comments = try await client.comments(ReviewCommentsQuery(product: "newproductid33330", orderID: "1")).items
        #expect(comments.map(\.reviewHash) == ["45644365489f51cab152a40a903f1", "b"])
        #expect(comments.map { $0.comments.map(\.text) } == [[], ["Danke!"]])
        #expect(comments.map(\.reviewerName) == [nil, "Eva"] && comments.map(\.reviewerTelephone) == [nil, "1"])
        #expect(script.requests.last?.query == ["order_id": "1", "product_id": "newproductid33330"])
        #expect(try await client.comments(ReviewCommentsQuery(product: "x")).items == [])
    }

    @Test("The documented sample of comments, which lacks its last brace, is refused as cut off")
    func refusesHalfAnswers() async {
        let script = Script(Self.token, #"{ "0": { "order_id": "1", "comment": [] }, "total": 1"#)
        let error = await ekomiError {
            let query = ReviewCommentsQuery(product: "1")
            _ = try await Germany.account(script.transport).engagement.comments(query)
        }
        #expect(error?.kind == .unintelligible && error?.reason.contains("cut off") == true)
    }

    @Test(
        "Documented errors are errors of their kind",
        arguments: [(404, EkomiError.Kind.notFound), (422, .validation)]
    )
    func refuses(_ status: Int, _ kind: EkomiError.Kind) async {
        let script = Script([.answer(.json(Self.token)), .answer(.json("Not Found", status: status))])
        let error = await ekomiError {
            let query = ReviewCommentsQuery(product: "1")
            _ = try await Germany.account(script.transport).engagement.comments(query)
        }
        #expect(error?.kind == kind)
    }

    @Test("What eKomi would refuse is not sent")
    func refusesQueries() async {
        let script = Script([])
        let client = Germany.account(script.transport).engagement
        var query = ReviewCasesQuery()
        query.limit = 0
        let asked = query
        let cases = await ekomiError { _ = try await client.reviewCases(asked) }
        let comments = await ekomiError { _ = try await client.comments(ReviewCommentsQuery(product: "")) }
        #expect(cases?.kind == .validation && comments?.kind == .validation && script.requests.isEmpty)
    }
}
