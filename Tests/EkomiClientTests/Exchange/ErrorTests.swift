import EkomiClient
import Foundation
import Reviews
import Testing

@Suite("What eKomi refuses")
struct ErrorTests {
    @Test(
        "Each documented status and message has its kind",
        arguments: [
            (404, "Shop authorization parameter is missing", .missingCredentials),
            (404, "Shop ID authorization parameter is missing", .missingCredentials),
            (404, "Shop password authorization parameter is missing", .missingCredentials),
            (422, "Shop id is missing", .missingCredentials), (422, "Shop password is missing", .missingCredentials),
            (401, "Shop authorization parameter is invalid", .badCredentials),
            (403, "Forbidden Access", .badCredentials),
            (404, "Form does not exist", .notFound), (404, "form_id is invalid", .notFound),
            (404, "Review does not exists", .notFound), (404, "questions_id is invalid", .notFound),
            (404, "New hash is not generated for this review", .notFound), (410, "Gone", .notFound),
            (422, "Format should be json or csv", .validation), (422, "published should be 0 or 1", .validation),
            (422, "Invalid question_type param, Question type(s) are not valid.", .validation),
            (422, "Review hash is missing", .validation), (400, "Bad Request", .validation),
            (422, "Something went wrong, please try again later.", .upstreamDown),
            (409, "Feedback already approved.", .conflict), (409, "Feedback already rejected.", .conflict),
            (429, "Too Many Requests", .rateLimited),
            (500, "Something went wrong, please try again later.", .upstreamDown),
            (503, "Service Unavailable", .upstreamDown), (504, "Gateway Timeout", .timedOut),
            (408, "Timeout", .timedOut),
        ] as [(Int, String, EkomiError.Kind)]
    )
    func mapsMessages(_ status: Int, _ message: String, _ kind: EkomiError.Kind) async throws {
        let script = Script([.answer(.refusal(status, message))])
        let account = Germany.account(script.transport, retry: .never)
        let query = SummaryQuery(form: "1")
        let error = try #require(await ekomiError { _ = try await account.smartForms.summary(query) })
        #expect(error.kind == kind && error.status == status && error.account == "germany")
        #expect(error.endpoint == "GET https://smartforms.ekomi.com/api/v2/reviews/summary")
        #expect(error.reason == "eKomi says \"\(message)\"")
        #expect(
            error.description
                == "account germany: \(error.endpoint): \(error.reason) (status \(status)); \(error.advice)"
        )
    }

    @Test(
        "An error within an answer of success is an error",
        arguments: [#"{"message":"Form does not exist","status_code":404}"#, #""Form does not exist""#]
    )
    func readsErrorsInSuccess(_ error: String) async {
        let account = Germany.account(#"{"error":\#(error)}"#)
        let error = await ekomiError { _ = try await account.smartForms.shop() }
        #expect(error?.reason == "eKomi says \"Form does not exist\"")
        #expect(error?.kind == .notFound || error?.kind == .validation)
    }

    @Test("An empty error is none", arguments: ["null", "false", "\"\"", "[]"])
    func ignoresEmptyErrors(_ error: String) async throws {
        let account = Germany.account(#"{"error":\#(error),"data":{"shop_name":"S"}}"#)
        #expect(try await account.smartForms.shop().name == "S")
    }

    @Test(
        "An answer that is cut off or no JSON at all is unintelligible, and says where",
        arguments: [
            (#"{"data":[{"review_hash":"45"#, "cut off after 27 bytes"),
            ("<html>Wartung</html>", "begins with \"<html>Wartung"),
            ("", "the body is empty"), (#"{"data":[1 2]}"#, "broken at byte 11"),
        ]
    )
    func namesFault(_ body: String, _ words: String) async {
        let error = await ekomiError { _ = try await Germany.account(body).smartForms.answers(AnswersQuery()) }
        #expect(error?.kind == .unintelligible)
        #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "no error")")
    }

    @Test("A redirect is not followed, and named without its query")
    func refusesRedirects() async {
        let headers = [Transport.Header("location", "https://u:p@evil.example/a@b?token=1")]
        let script = Script([.answer(.json("", status: 302, headers: headers))])
        let error = await ekomiError { _ = try await Germany.account(script.transport).smartForms.shop() }
        #expect(error?.kind == .unintelligible && error?.reason.contains("to https://evil.example/a@b,") == true)
    }

    @Test("Every kind says what to do next, and belongs to the credentials, to time or to neither")
    func advises() async throws {
        let statuses: [EkomiError.Kind: Int] = [
            .badCredentials: 401, .notFound: 404, .validation: 422, .conflict: 409, .rateLimited: 429,
            .upstreamDown: 500, .timedOut: 504, .unintelligible: 302,
        ]
        for kind in EkomiError.Kind.allCases {
            let message = kind == .missingCredentials ? "Shop id is missing" : "no"
            let script = Script([.answer(.refusal(statuses[kind] ?? 422, message))])
            let account = Germany.account(script.transport, retry: .never)
            let error = try #require(await ekomiError { _ = try await account.smartForms.shop() })
            #expect(error.kind == kind && !error.advice.isEmpty && error.localizedDescription == error.description)
            #expect(error.isAboutCredentials == [.badCredentials, .missingCredentials].contains(kind))
            #expect(error.isTemporary == [.rateLimited, .upstreamDown, .timedOut].contains(kind))
        }
    }

    @Test("A long message is shortened, and made one line")
    func shortensMessages() async {
        let long = "first\nsecond " + String(repeating: "x", count: 5000)
        let script = Script([.answer(Transport.Response(status: 500, body: Array(long.utf8)))])
        let error = await ekomiError {
            _ = try await Germany.account(script.transport, retry: .never).smartForms.shop()
        }
        #expect(error?.reason.hasPrefix("eKomi says \"first second xxx") == true && (error?.reason.count ?? 0) < 250)
    }
}
