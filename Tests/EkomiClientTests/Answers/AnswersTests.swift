import EkomiClient
import Reviews
import Testing

@Suite("Answers to a form's questions")
struct AnswersTests {
    private func review(_ answers: String, without keys: [String] = []) async throws -> Review {
        try await RecordFixture.review(("answers", answers), without: keys)
    }

    @Test("The list is found under each of its names", arguments: ["answers", "questions", "reviews"])
    func names(_ key: String) async throws {
        let json = #"[{"question_id":1,"question":"Why?","type":"short_text","value":"So"}]"#
        let review = try await RecordFixture.review((key, json))
        #expect(review.answers == [Answer(questionID: "1", question: "Why?", value: .text("So"))])
    }

    @Test("Rating and text are taken from the answers where the record does not tell them")
    func fallsBackToAnswers() async throws {
        let review = try await review(
            """
            [{"question_id":1,"question_label":"Stars?","question_type":"rating","answer":"4"},
             {"question_id":2,"question_label":"Text?","question_type":"feedback","answer":"Gut\\\\nso"}]
            """,
            without: ["rating"]
        )
        #expect(review.stars.whole == 4)
        #expect(review.text == "Gut\nso")
        #expect(review.answers.isEmpty)
    }

    @Test("The record's own rating and text win over those of the answers")
    func recordWins() async throws {
        let review = try await RecordFixture.review(
            ("review", "\"eigen\""),
            ("answers", #"[{"type":"rating","answer":1},{"type":"feedback","answer":"fremd"}]"#)
        )
        #expect(review.stars.whole == 5 && review.text == "eigen")
    }

    @Test(
        "A rating of another scale becomes stars by its place on it",
        arguments: [("0", "10", "10", 500), ("0", "10", "5", 300), ("0", "5", "4", 400), ("1", "5", "1", 100)]
    )
    func scales(_ lower: String, _ upper: String, _ answer: String, _ hundredths: Int) async throws {
        let json = #"[{"type":"rating","answer":"\#(answer)","range_min":\#(lower),"range_max":\#(upper)}]"#
        #expect(try await review(json, without: ["rating"]).stars.hundredths == hundredths)
    }

    @Test(
        "Each type of question is read as what it asks for",
        arguments: [
            (#""type":"sub_rating","answer":"4""#, Answer.Value.stars(Stars.highest), 400),
            (#""type":"ranking_scale","answer":"8""#, .scale(8, range: 0...10), nil),
            (#""type":"ranking_scale","answer":4,"range_min":1,"range_max":7"#, .scale(4, range: 1...7), nil),
            (#""type":"ranking_scale","answer":"3","range_min":"1","range_max":"5""#, .stars(Stars.highest), 300),
            (#""type":"yes_no","answer":"Ja""#, .choice(true), nil),
            (#""type":"yes_no","answer":0"#, .choice(false), nil),
            (#""type":"yes_no","answer":"No""#, .choice(false), nil),
            (#""type":"yes_no","answer":{"option_id":9459,"option_label":"Yes"}"#, .choice(true), nil),
            (#""type":"yes_no","answer":"Vielleicht""#, .text("Vielleicht"), nil),
            (#""type":"multiple_choice","answer":["a","b"]"#, .text("a, b"), nil),
            (#""type":"constant_sum","answer":{"a":30,"b":"70"}"#, .text("a: 30, b: 70"), nil),
            (#""type":"dropdown","answer":"op2""#, .text("op2"), nil),
            (#""type":"something_new","answer":"x""#, .text("x"), nil),
        ] as [(String, Answer.Value, Int?)]
    )
    func types(_ members: String, _ expected: Answer.Value, _ hundredths: Int?) async throws {
        let value = hundredths.flatMap { Stars(hundredths: $0) }.map { Answer.Value.stars($0) } ?? expected
        let review = try await review("[{\"question_label\":\"Q\",\(members)}]")
        #expect(review.answers == [Answer(question: "Q", value: value)])
    }

    @Test("Children are answers too, and what is empty or consent is none")
    func childrenAndSilence() async throws {
        let review = try await review(
            """
            [{"question_label":"Q","type":"yes_no","answer":"1","children":[{"label":"Child","type":"sub_rating","answer":5}]},
             {"question_label":"E","type":"short_text","answer":" "},
             {"question_label":"L","type":"legal_text","answer":"agreed"}]
            """
        )
        #expect(review.answers.map(\.question) == ["Child", "Q"])
    }

    @Test(
        "Pros and cons come as lists or as lines",
        arguments: [
            #"{"pros":["leise","klein"],"cons":["teuer"]}"#, #"{"pros":"leise\\nklein","cons":"teuer\n"}"#,
        ]
    )
    func prosAndCons(_ json: String) async throws {
        let review = try await review("[{\"type\":\"pros_and_cons\",\"answer\":\(json)}]")
        #expect(review.pros == ["leise", "klein"])
        #expect(review.cons == ["teuer"])
    }

    @Test("Pictures come as one or several, and nothing but the web's addresses are pictures")
    func pictures() async throws {
        let review = try await review(
            """
            [{"type":"picture","answer":"https://a.example/1.jpg"},
             {"type":"picture","answer":["https://a.example/2.jpg","javascript:alert(1)"]}]
            """
        )
        #expect(review.pictures == ["https://a.example/1.jpg", "https://a.example/2.jpg"])
    }

    @Test("What cannot be read as its type says is kept as text, and reported")
    func keepsStrayAnswers() async throws {
        let record = RecordFixture.record(
            with: [("answers", #"[{"label":"Delivery","type":"sub_rating","answer":"9"}]"#)]
        )
        let page = try await RecordFixture.page(record)
        #expect(page.reviews.first?.review(id: "id").answers.map(\.value) == [.text("9")])
        let report = try #require(page.unintelligible.first)
        #expect(!report.isLeftOut && report.key == "answer to \"Delivery\"" && report.value == "\"9\"")
    }
}
