import EkomiClient
import Reviews
import Testing

@Suite("Questions, their statistics, and what happened to forms")
struct QuestionTests {
    private static let days = (from: CalendarDay("2026-01-01"), to: CalendarDay("2026-02-01"))

    @Test("The documented sample of a question is read with options, children and linked questions")
    func readsQuestion() async throws {
        let script = Script(
            #"""
            {"data": {"question_id": 30833, "question_label": "How many stars?", "question_type": "rating", "parent_id": 0,
              "options": [
               {"option_id": 1, "option_label": 1, "tool_tip": "Geen aanrader", "linked_questions": [
                 {"question_id": 36324, "question": "Rank likned", "question_type": "ranking_scale", "parent_id": 0,
                  "options": [{"option_id": 1, "option_label": 1, "tool_tip": "Geen aanrader"}]}]},
               {"option_id": 2, "option_label": 2, "tool_tip": "", "linked_questions": []}],
              "child_questions": [{"question_id": 30838, "question_label": "reste"}]}, "status_code": 200}
            """#
        )
        let details = try await Germany.account(script.transport).smartForms.question(QuestionQuery("30833"))
        #expect(details.question.label == "How many stars?" && details.question.parent == nil)
        #expect(details.options.map(\.toolTip) == ["Geen aanrader", ""])
        #expect(details.options.map(\.option.linkedQuestions) == [["36324"], []])
        #expect(details.options[0].linkedQuestions.map(\.label) == ["Rank likned"])
        #expect(details.options[0].linkedQuestions[0].options.map(\.label) == ["1"])
        #expect(details.childQuestions.map(\.id) == ["30838"])
        let request = try #require(script.requests.first)
        #expect(request.url.hasPrefix("https://smartforms.ekomi.com/api/v2/questions/30833?"))
        #expect(request.query == ["format": "json", "expand": "options,child_questions,linked_questions"])
    }

    @Test("A question that is not there is not found")
    func missesQuestion() async {
        let script = Script([.answer(.refusal(404, "questions_id is invalid"))])
        let error = await ekomiError {
            _ = try await Germany.account(script.transport).smartForms.question(QuestionQuery("1", expand: []))
        }
        #expect(error?.kind == .notFound)
    }

    @Test(
        "Statistics are read under any of the names that they may have",
        arguments: [
            #"{"data":{"total_answers":"3","average":"4.67","options":[{"option_id":4,"option_label":"gut","count":1},{"option_id":5,"count":"2"}]}}"#,
            #"{"data":[{"average_rating":4.67,"ratings":{"4":1,"5":2}}]}"#,
            #"{"data":{"count":3,"avg":"4,67","rating_count":[{"rating":4,"count":1},{"rating":5,"count":2}]}}"#,
        ]
    )
    func readsStatistics(_ body: String) async throws {
        let script = Script(body)
        var query = QuestionStatisticsQuery("30833")
        query.product = "A1"
        query.from = Self.days.from
        query.to = Self.days.to
        let read = try await Germany.account(script.transport).smartForms.statistics(query)
        let statistics = try #require(read)
        #expect(statistics.total == 3 && statistics.average == 4.67)
        #expect(statistics.counts.map(\.option) == ["4", "5"] && statistics.counts.map(\.count) == [1, 2])
        let request = try #require(script.requests.first)
        #expect(request.url.hasPrefix("https://smartforms.ekomi.com/api/v2/questions/30833/stats?"))
        #expect(request.query == ["product_id": "A1", "start_date": "2026-01-01", "end_date": "2026-02-01"])
    }

    @Test("Statistics without anything that counts name the keys that are there")
    func namesKeys() async {
        let error = await ekomiError {
            let account = Germany.account(#"{"data":{"wert":"viel","frage":1}}"#)
            _ = try await account.smartForms.statistics(QuestionStatisticsQuery("1"))
        }
        #expect(error?.kind == .unintelligible && error?.reason.contains("wert, frage") == true)
    }

    @Test("No statistics are none")
    func readsNoStatistics() async throws {
        let script = Script([.answer(.refusal(404, "Result is not found against that shop"))])
        let client = Germany.account(script.transport).smartForms
        #expect(try await client.statistics(QuestionStatisticsQuery("1")) == nil)
    }

    @Test("The copy of a form is read, and without a form in it the answer is unintelligible")
    func readsChildForm() async throws {
        let script = Script(#"{"data":{"child_form_id":99,"child_question_id":"7"}}"#, #"{"data":[]}"#)
        let client = Germany.account(script.transport).smartForms
        let child = try await client.childForm(ChildFormQuery(parent: "12", question: "3"))
        #expect(child.id == "99" && child.question == "7")
        #expect(script.requests.first?.query == ["parent_form_id": "12", "parent_question_id": "3"])
        let error = await ekomiError { _ = try await client.childForm(ChildFormQuery(parent: "12")) }
        #expect(error?.kind == .unintelligible)
    }

    @Test("Clicks are read from the documented sample, and no records are an empty list")
    func readsClicks() async throws {
        let script = Script([
            .answer(
                .json(
                    #"{"data":{"status":"success","result":[{"url":"http://www.yahoo.com","count":5},{"url":"http://www.google.com","count":"3"},{"count":1}]},"status_code":200}"#
                )
            ), .answer(.refusal(404, "There are no records against provided inputs")),
        ])
        let client = Germany.account(script.transport).smartForms
        let clicks = try await client.thankYouClicks(ThankYouClicksQuery(form: "1", reviewHash: "ab"))
        #expect(clicks.items.map(\.count) == [5, 3] && clicks.unintelligible.map(\.key) == ["url"])
        #expect(script.requests.first?.query == ["form_id": "1", "review_hash": "ab"])
        #expect(try await client.thankYouClicks().items == [])
    }

    @Test("The activity of forms comes a page at a time until one is not full")
    func pagesActivity() async throws {
        let script = Script(
            #"{"data":[{"order_id":"1","review_hash":"a","activity":"opened","created_at":"2026-01-02 10:00:00"},{"order_id":2}]}"#,
            #"{"data":[{"order_id":"3"}]}"#
        )
        var query = FormActivityQuery(from: try #require(Self.days.from), to: try #require(Self.days.to))
        query.recordsPerPage = 2
        query.orderID = "X"
        var activities: [FormActivity] = []
        for try await page in Germany.account(script.transport).smartForms.activity(query) {
            activities += page.items
        }
        #expect(activities.map(\.orderID) == ["1", "2", "3"])
        #expect(activities[0].activity == "opened" && activities[0].date != nil)
        #expect(script.requests.map { $0.query["page"] } == ["1", "2"])
        #expect(
            script.requests[0].query == [
                "start_date": "2026-01-01", "end_date": "2026-02-01", "order_id": "X", "records_per_page": "2",
                "page": "1",
            ]
        )
    }

    @Test("A server that gives the same page for ever is found out")
    func stopsAtRepetition() async throws {
        let script = Script(#"{"data":[{"order_id":"1"},{"order_id":"2"}]}"#)
        var query = FormActivityQuery(from: try #require(Self.days.from), to: try #require(Self.days.to))
        query.recordsPerPage = 2
        let error = await ekomiError {
            for try await _ in Germany.account(script.transport).smartForms.activity(query) {}
        }
        #expect(error?.kind == .unintelligible && script.requests.count == 2)
    }

    @Test("Activity is not asked for outside the documented ranges", arguments: [(0, 1), (51, 1), (20, 0)])
    func refusesRanges(_ size: Int, _ number: Int) async throws {
        let script = Script([])
        var query = FormActivityQuery(from: try #require(Self.days.from), to: try #require(Self.days.to))
        query.recordsPerPage = size
        query.page = number
        let asked = query
        let error = await ekomiError {
            for try await _ in Germany.account(script.transport).smartForms.activity(asked) {}
        }
        #expect(error?.kind == .validation && script.requests.isEmpty)
    }
}
