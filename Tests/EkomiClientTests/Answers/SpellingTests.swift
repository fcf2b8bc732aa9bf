import EkomiClient
import Foundation
import Reviews
import Testing

@Suite("Every spelling of a record")
struct SpellingTests {
    @Test("Time", arguments: ["submitted", "submission_date", "submitted_at", "created_at", "created", "date"])
    func submitted(_ key: String) async throws {
        let review = try await RecordFixture.review((key, "1772359933"), without: ["submitted"])
        #expect(review.date == Date(timeIntervalSince1970: 1_772_359_933))
    }

    @Test(
        "Rating",
        arguments: ["rating", "stars", "main_rating"],
        [("\"4.5\"", 450), ("4", 400), ("\"4,27\"", 427), ("1.0", 100)]
    )
    func rating(_ key: String, _ value: (json: String, hundredths: Int)) async throws {
        let review = try await RecordFixture.review((key, value.json), without: ["rating"])
        #expect(review.stars.hundredths == value.hundredths)
    }

    @Test("Text", arguments: ["review", "feedback", "text", "review_text"])
    func text(_ key: String) async throws {
        let review = try await RecordFixture.review((key, #""GrÃ¼ÃŸe\\nund <b>Dank</b> &amp; so""#))
        #expect(review.text == "Grüße\nund <b>Dank</b> &amp; so")
    }

    @Test("Title", arguments: ["title", "headline"])
    func title(_ key: String) async throws {
        #expect(try await RecordFixture.review((key, #""Schön""#)).title == "Schön")
    }

    @Test("Product", arguments: ["product_id", "productId"], ["\"17\"", "17", "\" 17 \""])
    func product(_ key: String, _ json: String) async throws {
        #expect(try await RecordFixture.review((key, json), without: ["product_id"]).product == "17")
    }

    @Test("No product", arguments: ["\"\"", "null", "\" \""])
    func noProduct(_ json: String) async throws {
        #expect(try await RecordFixture.review(("product_id", json)).product == nil)
        #expect(try await RecordFixture.review(without: ["product_id"]).product == nil)
    }

    @Test("Natural key", arguments: ["review_hash", "hash"])
    func hash(_ key: String) async throws {
        let record = RecordFixture.record(without: ["review_hash"], with: [(key, "\"abc\"")])
        let review = try #require(try await RecordFixture.page(record).reviews.first)
        #expect(review.key == .smartForms(form: "879", reviewHash: "abc", product: "SKU-1"))
    }

    @Test("A feedback number stands in for a missing hash", arguments: ["feedback_id", "review_id", "id"])
    func feedbackNumber(_ key: String) async throws {
        let record = RecordFixture.record(without: ["review_hash"], with: [(key, "1234")])
        let review = try #require(try await RecordFixture.page(record).reviews.first)
        #expect(review.key == .smartForms(form: "879", reviewHash: "feedback:1234", product: "SKU-1"))
    }

    @Test("A record without a form belongs to the one that was asked for, if it was one")
    func formOfQuery() async throws {
        let body = "{\"data\":[\(RecordFixture.record(without: ["form_id"]))]}"
        var query = AnswersQuery()
        query.forms = ["7"]
        #expect(try await Germany.account(body).smartForms.answers(query).reviews.first?.form == "7")
        query.forms = ["7", "8"]
        #expect(try await Germany.account(body).smartForms.answers(query).reviews.first?.form == nil)
    }

    @Test(
        "Status",
        arguments: [
            ("{}", Review.Status.published), (#"{"published":1}"#, .published), (#"{"published":"0"}"#, .unpublished),
            (#"{"published":false}"#, .unpublished), (#"{"withdrawn":"1","published":1}"#, .withdrawn),
            (#"{"withdrawn":true}"#, .withdrawn), (#"{"withdrawn":0}"#, .published),
            (#"{"status":"rejected","published":1}"#, .rejected), (#"{"status":"approved"}"#, .published),
            (#"{"status":"Published"}"#, .published), (#"{"status":"pending"}"#, .unpublished),
            (#"{"status":"unpublished"}"#, .unpublished), (#"{"status":"withdrawn","published":"1"}"#, .withdrawn),
            (#"{"status":"pending","published":"1"}"#, .published),
            (#"{"status":"delivered","published":"1"}"#, .published),
            (#"{"status":"rejected","withdrawn":1}"#, .withdrawn),
        ]
    )
    func status(_ members: String, _ expected: Review.Status) async throws {
        let start = RecordFixture.record().dropLast()
        let rest = members.dropFirst().dropLast()
        let review = try await RecordFixture.review(start + (rest.isEmpty ? "" : ",") + rest + "}")
        #expect(review.status == expected)
    }

    @Test(
        "Merchant's reply",
        arguments: ["comment", "reply"],
        [
            (#""""#, []), ("null", []), ("[]", []), (#""Danke!\\nBis bald""#, ["Danke!\nBis bald"]),
            (#"{"text":"Danke!","date":"2026-03-02"}"#, ["Danke!"]),
            (#"[{"text":"Zwei","created_at":"2026-03-03"},{"text":"Eins","date":"2026-03-02"}]"#, ["Eins", "Zwei"]),
            (#"["Eins","","Zwei"]"#, ["Eins", "Zwei"]),
        ]
    )
    func reply(_ key: String, _ value: (json: String, texts: [String])) async throws {
        #expect(try await RecordFixture.review((key, value.json)).replies.map(\.text) == value.texts)
    }

    @Test(
        "Reviewer",
        arguments: [
            #""reviewer":{"id":"9","first_name":"Anna","last_name":"Berg","country":"DE","is_anonymous":0}"#,
            #""customer":{"id":9,"name":"Anna Berg","country":"de","is_anonymous":"0"}"#,
            #""reviewer_id":"9","reviewer_name":"Anna Berg","country":"DE""#,
            #""reviewer_id":9,"first_name":"Anna","last_name":"Berg","country":"DE""#,
        ]
    )
    func reviewer(_ members: String) async throws {
        let review = try await RecordFixture.review(RecordFixture.record().dropLast() + "," + members + "}")
        #expect(review.reviewer == Reviewer(id: "9", name: "Anna Berg", isAnonymous: false))
        #expect(review.country == "DE")
    }

    @Test("A bare name is a reviewer, and one may stay unnamed")
    func bareReviewer() async throws {
        #expect(try await RecordFixture.review(("reviewer", #""JÃ¼rgen""#)).reviewer.name == "Jürgen")
        let anonymous = try await RecordFixture.review(("reviewer", #"{"is_anonymous":1,"country":"Deutschland"}"#))
        #expect(anonymous.reviewer.isAnonymous && anonymous.reviewer.name.isEmpty && anonymous.country == nil)
    }

    @Test(
        "Language",
        arguments: ["locale", "language"],
        [("\"de_DE\"", "de"), ("\"PL\"", "pl"), ("\"zh-Hans-CN\"", "zh"), ("\"?\"", nil)]
    )
    func language(_ key: String, _ value: (json: String, language: String?)) async throws {
        #expect(try await RecordFixture.review((key, value.json)).language == value.language)
    }

    @Test(
        "Verification and votes",
        arguments: [("verified", "helpful", "not_helpful"), ("is_verified", "helpful_count", "not_helpful_count")]
    )
    func votes(_ keys: (String, String, String)) async throws {
        let review = try await RecordFixture.review((keys.0, "\"1\""), (keys.1, "\"3\""), (keys.2, "2"))
        #expect(review.isVerifiedPurchase == true)
        #expect(review.helpfulCount == 3)
        #expect(review.unhelpfulCount == 2)
    }

    @Test("Spam is marked, and unknown verification stays unknown")
    func spam() async throws {
        #expect(try await RecordFixture.review(("is_spam", "1")).isSpam)
        let review = try await RecordFixture.review()
        #expect(!review.isSpam && review.isVerifiedPurchase == nil && review.account == "germany")
    }

    @Test("Order and e-mail address are at hand to be keyed", arguments: ["order_id", "transaction_id"])
    func personal(_ key: String) async throws {
        let record = RecordFixture.record(with: [(key, "\"2024-1001\""), ("email", "\"anna@example.com\"")])
        let review = try #require(try await RecordFixture.page(record).reviews.first)
        #expect(review.orderID == "2024-1001")
        #expect(review.email == "anna@example.com")
    }

    @Test(
        "A list comes in any of these shapes",
        arguments: [
            #"{"data":[R]}"#, "[R]", #"{"data":{"reviews":[R]}}"#, #"{"data":{"0":R,"total":1}}"#, #"{"data":[R,],}"#,
        ]
    )
    func lists(_ shape: String) async throws {
        let body = shape.replacing("R", with: RecordFixture.record())
        #expect(try await Germany.account(body).smartForms.answers(AnswersQuery()).reviews.count == 1)
    }

    @Test("A mapped key takes precedence over the known ones, also inside an object")
    func mapping() async throws {
        let mapping = KeyMapping([.rating: "punkte", .reviewerName: "kunde.name", .review: "review"])
        let record = RecordFixture.record(with: [
            ("punkte", "2"), ("kunde", #"{"name":"Uwe"}"#), ("review", #""Na ja""#),
        ])
        let review = try await RecordFixture.review(record, mapping: mapping)
        #expect(review.stars.whole == 2 && review.reviewer.name == "Uwe" && review.text == "Na ja")
    }
}
