import EkomiSandbox
import Testing

@Suite("A wrong call to SmartForms")
struct ErrorTests {
    struct Case: CustomTestStringConvertible {
        let uri: String
        let status: Int
        let message: String

        var testDescription: String { uri }

        init(_ uri: String, _ status: Int, _ message: String) {
            self.uri = uri
            self.status = status
            self.message = message
        }

        static let documented = [
            Case("/api/v2/answers?format=xml", 422, "Format should be json or csv"),
            Case("/api/v3/answers?format=xml", 422, "Format should be json or csv"),
            Case("/api/v2/answers?published=2", 422, "published should be 0 or 1"),
            Case("/api/v2/answers?published=yes", 422, "published should be 0 or 1"),
            Case(
                "/api/v2/answers?question_type=stars",
                422,
                "Invalid question_type param, Question type(s) are not valid."
            ),
            Case("/api/v2/answers?form_id=4711", 404, "Result is not found against that shop"),
            Case("/api/v2/answers?product_id=unknown", 404, "Result is not found against that shop"),
            Case("/api/v2/answers?review_hash=unknown", 404, "Result is not found against that shop"),
            Case("/api/v2/answers?page=100000", 404, "Result is not found against that shop"),
            Case("/api/v2/shops?format=xml", 422, "Format should be json or csv"),
            Case("/api/v2/forms?format=xml", 422, "Format should be json or csv"),
            Case("/api/v2/forms?empty_forms=1", 404, "Shop forms does not found!"),
            Case("/api/v2/forms?status=soft_delete", 404, "Shop forms does not found!"),
            Case("/api/v2/forms/4711/questions", 404, "form_id is invalid"),
            Case("/api/v2/forms/questions?format=pdf", 422, "Format should be json or csv"),
            Case("/api/v2/forms/questions?expand=all", 422, "Invalid expand param, expand value should be options."),
            Case(
                "/api/v2/forms/questions?question_type=datepicker",
                404,
                "This form does not contain datepicker type questions"
            ),
            Case("/api/v2/forms/questions?exclude=stars", 404, "Exclude stars does not exist in system"),
            Case(
                "/api/v2/forms/questions?question_type=picture&exclude=stars",
                404,
                "This form does not contain picture type questions and Exclude stars does not exist in system"
            ),
            Case(
                "/api/v2/forms/questions?show_multiple_question_labels=1",
                422,
                "Specified form is not a product review form.."
            ),
            Case("/api/v2/questions/4711", 404, "questions_id is invalid"),
            Case("/api/v2/questions/4711?format=csv", 422, "Format should be json"),
            Case(
                "/api/v2/questions/4711?expand=everything",
                422,
                "Invalid expand param, expand value should be options, child_questions or linked_questions."
            ),
            Case("/api/v2/reviews/summary?form_id=4711", 404, "Form does not exist"),
        ]

        /// Wrong by the document, which gives no message for them.
        static let assumed = [
            Case("/api/v2/answers?withdrawn=2", 422, "withdrawn should be 0 or 1"),
            Case("/api/v2/answers?records_per_page=21", 422, "records_per_page should be an integer, 1 to 20"),
            Case("/api/v2/answers?records_per_page=0", 422, "records_per_page should be an integer, 1 to 20"),
            Case("/api/v2/answers?page=0", 422, "page should be an integer, 1 or more"),
            Case("/api/v2/answers?filter=bad", 422, "filter should be positive, negative, neutral or all"),
            Case("/api/v2/answers?start_date=01.02.2026", 422, "start_date should be in YYYY-MM-DD format"),
            Case("/api/v2/answers?end_date=2026-02-30", 422, "end_date should be in YYYY-MM-DD format"),
            Case(
                "/api/v2/answers?start_date=2026-02-02&end_date=2026-02-01",
                422,
                "start_date should not be after end_date"
            ),
            Case(
                "/api/v2/answers?" + (0...10).map { "order_ids[]=\($0)" }.joined(separator: "&"),
                422,
                "Maximum 10 number of order ids are allowed"
            ),
            Case("/api/v3/answers?exclude=legal_text", 422, "Invalid exclude param, Question type(s) are not valid."),
            Case("/api/v2/reviews/summary", 422, "form_id is missing"),
            Case("/api/v2/forms?status=gone", 422, "status should be active, soft_delete or all"),
        ]
    }

    @Test("gets the documented status and message", arguments: Case.documented)
    func documented(wrong: Case) async throws {
        let answer = try await Caller().get(wrong.uri)
        #expect(answer.status == wrong.status)
        #expect(try answer.message == wrong.message)
        #expect(try answer.json["error"]["status_code"].int == wrong.status)
    }

    @Test("gets a message of the same kind where the document is silent", arguments: Case.assumed)
    func assumed(wrong: Case) async throws {
        let answer = try await Caller().get(wrong.uri)
        #expect(answer.status == wrong.status)
        #expect(try answer.message == wrong.message)
    }

    static let paths = [
        "/api/v2/answers", "/api/v3/answers", "/api/v2/reviews/summary?form_id=10011", "/api/v2/shops", "/api/v2/forms",
        "/api/v2/forms/10011/questions", "/api/v2/forms/questions", "/api/v2/questions/1001101",
        "/api/v2/questions/1001101/stats",
    ]

    @Test("is refused without or with wrong credentials, whatever the endpoint", arguments: paths)
    func credentials(path: String) async throws {
        let caller = Caller()
        let none = try await caller.get(path, shop: nil)
        #expect(none.status == 404)
        #expect(try none.message == "Shop authorization parameter is missing")
        let noID = try await caller.get(path, id: nil, password: "sandbox-password-1")
        #expect(noID.status == 422)
        #expect(try noID.message == "Shop id is missing")
        let noPassword = try await caller.get(path, id: "1001", password: nil)
        #expect(noPassword.status == 422)
        #expect(try noPassword.message == "Shop password is missing")
        for (id, password) in [("1001", "wrong"), ("1001", "sandbox-password-2"), ("4711", "sandbox-password-1")] {
            let wrong = try await caller.get(path, id: id, password: password)
            #expect(wrong.status == 401)
            #expect(try wrong.message == "Shop authorization parameter is invalid")
        }
        #expect(try await caller.get(path).status == 200)
    }

    @Test("never shows one shop what belongs to another")
    func foreignForms() async throws {
        let caller = Caller()
        #expect(try await caller.get("/api/v2/forms/10021/questions", shop: 0).status == 404)
        #expect(try await caller.get("/api/v2/answers?form_id=10021", shop: 0).status == 404)
        #expect(try await caller.get("/api/v2/answers?form_id=10021", shop: 1).status == 200)
    }
}
