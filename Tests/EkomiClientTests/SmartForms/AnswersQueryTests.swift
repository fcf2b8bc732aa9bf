import EkomiClient
import Reviews
import Testing

@Suite("Asking for answers")
struct AnswersQueryTests {
    private func sent(_ query: AnswersQuery) async throws -> Transport.Request {
        let script = Script(#"{"data":[]}"#)
        _ = try await Germany.account(script.transport).smartForms.answers(query)
        return try #require(script.requests.first)
    }

    private func full(_ version: AnswersQuery.Version) -> AnswersQuery {
        var query = AnswersQuery(version)
        query.forms = ["1", "2"]
        query.product = "a/b &ü"
        query.from = CalendarDay("2026-01-01")
        query.to = CalendarDay("2026-02-28")
        query.published = true
        query.withdrawn = false
        query.orderIDs = ["123", "xyz"]
        query.questionTypes = [.shortText, .rating]
        query.excludedQuestionTypes = [.picture]
        query.sentiment = .negative
        query.showsSkippedProductReviews = true
        query.recordsPerPage = 5
        query.page = 3
        return query
    }

    @Test("Every documented parameter of version 3 is sent under its name")
    func sendsVersion3() async throws {
        var query = full(.v3)
        query.questionTag = "tag"
        let request = try await sent(query)
        #expect(request.url.hasPrefix("https://smartforms.ekomi.com/api/v3/answers?"))
        #expect(
            request.query == [
                "format": "json", "form_id": "1,2", "product_id": "a/b &ü", "start_date": "2026-01-01",
                "end_date": "2026-02-28", "published": "1", "withdrawn": "0", "order_ids[]": "123|xyz",
                "question_type": "short_text,rating", "exclude": "picture", "filter": "negative", "question_tag": "tag",
                "show_skipped_product_reviews": "1", "records_per_page": "5", "page": "3",
            ]
        )
    }

    @Test("Every documented parameter of version 2 is sent under its name")
    func sendsVersion2() async throws {
        var query = full(.v2)
        query.reviewHash = "hash"
        query.orderID = "17"
        query.sentiment = .all
        query.questionTypes = [.legalText, .feedbackEmail, .constantSum]
        let request = try await sent(query)
        #expect(request.url.hasPrefix("https://smartforms.ekomi.com/api/v2/answers?"))
        #expect(request.query["review_hash"] == "hash" && request.query["order_id"] == "17")
        #expect(request.query["filter"] == "all")
        #expect(request.query["question_type"] == "legal_text,feedback_email,constant_sum")
    }

    @Test("What is not asked for is not sent, and the credentials are in the header")
    func sendsNothingElse() async throws {
        let request = try await sent(AnswersQuery())
        #expect(request.query == ["format": "json", "records_per_page": "20", "page": "1"])
        #expect(request.method == "GET" && request.body == nil)
        #expect(request.header("interface-id") == "665" && request.header("interface-password") == Germany.password)
    }

    typealias Change = @Sendable (inout AnswersQuery) -> Void

    static let mistakes: [(String, Change)] = [
        ("records_per_page", { $0.recordsPerPage = 21 }), ("records_per_page", { $0.recordsPerPage = 0 }),
        ("page", { $0.page = 0 }), ("order_ids[]", { $0.orderIDs = (1...11).map { "\($0)" } }),
        (
            "start_date",
            {
                $0.from = CalendarDay("2026-01-02")
                $0.to = CalendarDay("2026-01-01")
            }
        ),
        ("question_type", { $0.questionTypes = [.legalText] }),
        ("exclude", { $0.excludedQuestionTypes = [.subRating] }),
        ("review_hash", { $0.reviewHash = "h" }), ("order_id", { $0.orderID = "O-1" }),
        ("filter", { $0.sentiment = .all }),
        (
            "question_tag",
            {
                $0.version = .v2
                $0.questionTag = "t"
            }
        ),
    ]

    @Test("A parameter out of its range is refused before anything is sent", arguments: mistakes)
    func refuses(_ parameter: String, _ change: Change) async {
        let script = Script(#"{"data":[]}"#)
        let error = await ekomiError {
            var query = AnswersQuery()
            change(&query)
            _ = try await Germany.account(script.transport).smartForms.answers(query)
        }
        #expect(error?.kind == .validation)
        #expect(error?.description.contains("\(parameter) is ") == true)
        #expect(error?.description.contains("O-1") == false)
        #expect(script.requests.isEmpty)
    }
}
