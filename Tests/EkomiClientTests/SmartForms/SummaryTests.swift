import EkomiClient
import Reviews
import Testing

@Suite("Summaries")
struct SummaryTests {
    private func summary(_ data: String, mapping: KeyMapping = KeyMapping()) async throws -> RatingSummary? {
        try await Germany.account(#"{"data":\#(data),"status_code":200}"#, mapping: mapping).smartForms
            .summary(SummaryQuery(form: "879"))
    }

    @Test("Every parameter is sent under its name")
    func sendsParameters() async throws {
        let script = Script(#"{"data":{"total_reviews":0}}"#)
        let query = SummaryQuery(
            form: "879",
            product: "P 1",
            from: CalendarDay("2026-01-01"),
            to: CalendarDay("2026-01-31"),
            published: true,
            withdrawn: false
        )
        _ = try await Germany.account(script.transport).smartForms.summary(query)
        let request = try #require(script.requests.first)
        #expect(request.url.hasPrefix("https://smartforms.ekomi.com/api/v2/reviews/summary?"))
        #expect(
            request.query == [
                "form_id": "879", "product_id": "P 1", "start_date": "2026-01-01", "end_date": "2026-01-31",
                "published": "1", "withdrawn": "0",
            ]
        )
    }

    @Test(
        "Count, average and distribution are read in every spelling",
        arguments: [
            #"{"form_id":879,"total_reviews":419,"average_rating":"4.65","ratings":{"1":3,"2":5,"3":20,"4":80,"5":311}}"#,
            #"{"review_count":"419","rating_avg":4.65,"rating_count":[{"rating":5,"count":311},{"rating":4,"count":80},{"rating":3,"count":20},{"rating":2,"count":5},{"rating":1,"count":3}]}"#,
            #"{"reviews_count":419,"avg_rating":"4,65","ratings":[{"rating":"1","count":"3"},{"rating":2,"count":5},{"rating":3,"count":20},{"rating":4,"count":80},{"rating":5,"count":311}]}"#,
            #"{"total":419,"average":4.65,"ratings":{"0":0,"1":"3","2":"5","3":"20","4":"80","5":"311"}}"#,
            #"[{"count":419,"avg":"4.65","ratings":{"1":3,"2":5,"3":20,"4":80,"5":311}}]"#,
            #"{"ratings":{"1":3,"2":5,"3":20,"4":80,"5":311}}"#,
        ]
    )
    func reads(_ data: String) async throws {
        let summary = try #require(try await summary(data))
        #expect(summary.count == 419 && summary.average.hundredths == 465)
        #expect(summary.distribution?[5] == 311 && summary.distribution?[1] == 3)
    }

    @Test("A count without a distribution is enough, also where the count has the distribution's name")
    func readsWithoutDistribution() async throws {
        for data in [#"{"total_reviews":7,"average_rating":5}"#, #"{"rating_count":7,"average":"5.00"}"#] {
            let summary = try #require(try await summary(data))
            #expect(summary.count == 7 && summary.average == .highest && summary.distribution == nil)
        }
    }

    @Test(
        "No ratings are no summary, whatever the average says",
        arguments: [
            #"{"total_reviews":0,"average_rating":0}"#, #"{"total_reviews":"0","average_rating":null,"ratings":{}}"#,
            "[]",
            #"{"count":0,"avg":"0.00","ratings":{"1":0,"2":0,"3":0,"4":0,"5":0}}"#,
        ]
    )
    func readsNothing(_ data: String) async throws {
        #expect(try await summary(data) == nil)
    }

    @Test("Nothing found is no summary")
    func readsNotFound() async throws {
        let script = Script([.answer(.refusal(404, "Result is not found against that shop"))])
        #expect(try await Germany.account(script.transport).smartForms.summary(SummaryQuery(form: "1")) == nil)
    }

    @Test(
        "What cannot be understood is an error with key and value, never 0 stars",
        arguments: [
            (#"{"total_reviews":3,"average_rating":0}"#, "average_rating is 0"),
            (#"{"total_reviews":3,"average_rating":"5.1"}"#, "average_rating is \"5.1\""),
            (#"{"total_reviews":3}"#, "average_rating is missing"),
            (#"{"total_reviews":"many"}"#, "total_reviews is \"many\""),
            (#"{"foo":1,"bar":2}"#, "its keys are foo, bar"), (#"{"total_reviews":-1}"#, "total_reviews is -1"),
            (#"{"total_reviews":1,"average_rating":5,"ratings":{"7":1}}"#, "ratings is {\"7\":1}"),
            ("17", "it is no object"),
        ]
    )
    func refuses(_ data: String, _ words: String) async {
        let error = await ekomiError { _ = try await summary(data) }
        #expect(error?.kind == .unintelligible)
        #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "no error")")
    }

    @Test("Mapped keys are read first")
    func readsMappedKeys() async throws {
        let mapping = KeyMapping([.totalReviews: "anzahl", .averageRating: "schnitt.sterne"])
        let summary = try await summary(#"{"anzahl":2,"schnitt":{"sterne":"4.5"},"total":9}"#, mapping: mapping)
        #expect(summary == RatingSummary(count: 2, average: try #require(Stars(4.5))))
    }
}
