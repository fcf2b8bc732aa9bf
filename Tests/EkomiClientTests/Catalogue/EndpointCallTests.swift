import EkomiClient
import Foundation
import Testing

@Suite("Calling an endpoint by its declaration")
struct EndpointCallTests {
    private static func endpoint(_ name: String) throws -> EndpointDefinition {
        try #require(EndpointCatalogue.all.first { $0.fullName == name })
    }

    private static func answer(
        _ name: String,
        given: [(name: String, value: String)] = [],
        format: AnswerFormat = .json,
        _ bodies: String...
    ) async throws -> EndpointAnswer {
        let endpoint = try endpoint(name)
        let arguments = try EndpointArguments(given, format: format, for: endpoint)
        return try await Germany.account(Script(bodies.map { .answer(.json($0)) }).transport).call(endpoint, arguments)
    }

    /// Endpoint, arguments, and words of the fault.
    static let faults: [(String, [(name: String, value: String)], String)] = [
        ("smartforms summary", [], "form_id is missing"),
        ("smartforms summary", [("form_id", "x")], "form_id is 'x', expected a whole number, 0 or more"),
        ("smartforms summary", [("form_id", "1"), ("form-id", "2")], "form_id is given too often, expected it once"),
        ("smartforms summary", [("form_id", "1"), ("sort", "x")], "no parameter 'sort'; it takes form_id, product_id"),
        ("smartforms answers-v3", [("records_per_page", "21")], "expected a whole number, 1 to 20"),
        ("smartforms answers-v3", [("page", "0")], "expected a whole number, 1 or more"),
        ("smartforms answers-v3", [("start_date", "2026-02-30")], "expected a day, such as 2026-03-01"),
        ("smartforms answers-v3", [("published", "maybe")], "expected 1 or 0"),
        ("smartforms answers-v3", [("filter", "all")], "one of positive, neutral, negative"),
        ("smartforms answers-v3", [("question_type", "rating,legal_text")], "expected some of short_text"),
        ("csv orders", [("limit", "201")], "1 to 200"),
        ("csv orders", [("createdFrom", "yesterday")], "expected a time"),
        ("csv orders", [("customDataFilter", "{")], "expected JSON"),
        ("csv orders", [("customDataFilter", "[1]")], "an object of JSON"),
        ("srr orders", (0...50).map { ("order_ids", "\($0)") }, "expected 50 at most"),
        ("srr recipients", [("start_date", "2026-03-01")], "end_date is missing"),
        ("srr activity-stream", [("start_date", "2026-03-02"), ("end_date", "2026-03-01")], "no day after end_date"),
        ("srr create-account", [("auth", "777")], "auth is something else, expected ID|PASSWORD"),
        ("smartforms withdraw", [], "review_hash is missing, expected it, or order_id"),
        ("smartforms withdraw", [("review_hash", "a"), ("order_id", "b")], "give one of them"),
        (
            "smartforms update-review", [("feedback_id", "1"), ("status", "published"), ("reviews", "{}")],
            "a list such as"
        ),
        ("ari reviews-1.0", [("rating", "6")], "1 to 5"),
        ("smartforms assets", [("form_id", "1")], "file is missing"),
    ]

    @Test("What cannot be right is not sent, and the fault says what would be", arguments: faults)
    func refuses(_ name: String, _ given: [(name: String, value: String)], _ words: String) async throws {
        let endpoint = try Self.endpoint(name)
        let script = Script(#"{"token":"T1"}"#)
        let fault = await #expect(throws: ArgumentFault.self) {
            let arguments = try EndpointArguments(given, for: endpoint)
            _ = try await Germany.account(script.transport).call(endpoint, arguments)
        }
        #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "none")")
        #expect(script.requests.isEmpty)
    }

    @Test("What only the client knows to be wrong is not sent either")
    func refusesCombinations() async throws {
        let endpoint = try Self.endpoint("smartforms answers-v3")
        let arguments = try EndpointArguments(
            [("start_date", "2026-03-02"), ("end_date", "2026-03-01")],
            for: endpoint
        )
        let script = Script([])
        let account = Germany.account(script.transport)
        let error = await ekomiError { _ = try await account.call(endpoint, arguments) }
        #expect(error?.kind == .validation && error?.status == nil && script.requests.isEmpty)
        let previewed = await ekomiError { _ = try await account.preview(endpoint, arguments) }
        #expect(previewed == error)
    }

    @Test("CSV comes as it is, and only from where it exists")
    func givesCSV() async throws {
        let answer = try await Self.answer("smartforms forms", format: .csv, "form_id,name,type\n1,A,shop\n")
        #expect(String(decoding: answer.body, as: UTF8.self) == "form_id,name,type\n1,A,shop\n")
        let endpoint = try Self.endpoint("smartforms summary")
        let fault = #expect(throws: ArgumentFault.self) {
            _ = try EndpointArguments([("form_id", "1")], format: .csv, for: endpoint)
        }
        #expect(fault?.description == "smartforms summary answers in JSON only")
    }

    @Test("An answer is given as it came, faults of the JSON mended, and no secret in it")
    func hidesSecrets() async throws {
        let password = Germany.password
        let shop = #"{"data":{"shop_interface_id":665,"shop_interface_password":"x","note":"is \#(password)",},}"#
        let text = String(decoding: try await Self.answer("smartforms shops", shop).body, as: UTF8.self)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String: Any]]
        )
        #expect(document["data"]?["shop_interface_password"] as? String == "<secret>")
        #expect(document["data"]?["note"] as? String == "is <secret>")
        let csv = "shop_interface_id,shop_interface_password\n665,\(password),3\n"
        let table = try await Self.answer("smartforms shops", format: .csv, csv)
        #expect(!String(decoding: table.body, as: UTF8.self).contains(password))
        for name in ["csv login", "engage login", "widgets login", "ari login"] {
            let login = try await Self.answer(name, #"{"token":"T0P"}"#)
            #expect(String(decoding: login.body, as: UTF8.self) == "{\n  \"token\": \"<secret>\"\n}")
        }
        let mail = try await Self.answer("mail2db login", #"{"client_id":"a","client_secret":"b"}"#)
        #expect(!String(decoding: mail.body, as: UTF8.self).contains("\"b\""))
    }

    @Test("An answer that is a secret is given whole, for a file of its own")
    func givesSecrets() async throws {
        let address = "http://lite.example/organizations/1?token=s3cret"
        let given = [(name: "connectuser", value: "eva"), (name: "access_token", value: "s3cret")]
        let answer = try await Self.answer("special getagent", given: given, #"{"status":200,"data":"\#(address)"}"#)
        #expect(String(decoding: answer.body, as: UTF8.self).contains(address))
    }

    @Test("What the client would not have understood is given all the same, with a remark")
    func remarks() async throws {
        let answer = try await Self.answer("smartforms summary", given: [("form_id", "1")], #"{"data":{"new":1}}"#)
        #expect(answer.remark?.contains("total_reviews is missing") == true)
        #expect(String(decoding: answer.body, as: UTF8.self).contains("\"new\": 1"))
        let text = try await Self.answer("smartforms withdraw", given: [("order_id", "A")], "Done.")
        #expect(String(decoding: text.body, as: UTF8.self) == #""Done.""# && text.remark != nil)
    }

    @Test("That there is nothing is an empty answer, with eKomi's words beside it")
    func readsNothing() async throws {
        let endpoint = try Self.endpoint("smartforms answers-v3")
        let script = Script([.answer(.refusal(404, "Result is not found against that shop"))])
        let answer = try await Germany.account(script.transport)
            .call(endpoint, EndpointArguments([], for: endpoint))
        #expect(answer.body == Array("[]".utf8) && answer.isLast && answer.records.isEmpty)
        #expect(answer.remark?.contains("Result is not found against that shop") == true)
    }

    @Test("Errors that Core and add-recipient hide in an answer of success are thrown")
    func throwsHiddenErrors() async throws {
        let error = await ekomiError { _ = try await Self.answer("core getSettings", "Access denied") }
        #expect(error?.kind == .badCredentials)
        let refused = #"{"status":"error","key":9,"message":"The given transaction id is already used","data":null}"#
        let recipient = await ekomiError {
            _ = try await Self.answer(
                "srr add-recipient",
                given: [("transaction_id", "A"), ("email", "a@b.example")],
                refused
            )
        }
        #expect(recipient?.kind == .conflict && recipient?.code == 9)
    }

    @Test("All pages are walked, by number or by offset, and a server that repeats itself is found out")
    func walks() async throws {
        let cases: [(String, [(name: String, value: String)], String, [String?])] = [
            (
                "smartforms activity-stream",
                [("start_date", "2026-03-01"), ("end_date", "2026-03-02"), ("records_per_page", "1")], "page",
                ["1", "2", "3"]
            ),
            ("engage review-cases", [("limit", "1")], "offset", ["0", "1", "2"]),
        ]
        for (name, given, parameter, expected) in cases {
            let endpoint = try Self.endpoint(name)
            let pages = [
                #"{"data":[{"case_id":1,"order_id":1}]}"#, #"{"data":[{"case_id":2,"order_id":2}]}"#, #"{"data":[]}"#,
            ]
            let login = endpoint.family == .engagement ? [#"{"token":"T1"}"#] : []
            let script = Script((login + pages).map { .answer(.json($0)) })
            var records: [String] = []
            let arguments = try EndpointArguments(given, for: endpoint)
            try await Germany.account(script.transport)
                .callAll(endpoint, arguments) { answer in
                    records += answer.records.map { String(decoding: $0, as: UTF8.self) }
                }
            #expect(records == [#"{"case_id":1,"order_id":1}"#, #"{"case_id":2,"order_id":2}"#])
            #expect(script.requests.dropFirst(login.count).map { $0.query[parameter] } == expected)
            let stuck = Script((login + [pages[0]]).map { .answer(.json($0)) })
            let error = await ekomiError {
                try await Germany.account(stuck.transport).callAll(endpoint, arguments) { _ in }
            }
            #expect(error?.kind == .unintelligible && error?.reason.contains("repeats") == true)
        }
    }

    @Test("A preview tells all that would be sent but the secrets, and sends nothing")
    func previews() async throws {
        let script = Script([])
        let account = Germany.account(script.transport)
        func preview(
            _ name: String,
            _ given: [(name: String, value: String)],
            file: [UInt8]? = nil
        ) async throws -> String {
            let endpoint = try Self.endpoint(name)
            return try await account.preview(endpoint, EndpointArguments(given, file: file, for: endpoint))
        }
        #expect(
            try await preview("smartforms withdraw", [("review_hash", "a b")])
                == "PUT https://smartforms.ekomi.com/api/v2/answers/withdraw?review_hash=a%20b"
        )
        let clone = try await preview("widgets clone", [("shop_id", "7"), ("interface_password", "n&w")])
        #expect(clone.hasSuffix(#"{"shop_id":7,"interface_password":"<secret>"}"#))
        let shop = try await preview("srr create-shop", [("shop_id", "7"), ("shop_password", "n&w")])
        #expect(shop.contains("reference_shop_password=<secret>") && shop.contains("shop_password=<secret>"))
        let account2 = try await preview("srr create-account", [("auth", "7|n&w")])
        #expect(account2.hasSuffix("?auth=7%7C<secret>"))
        let picture = try await preview("smartforms assets", [("form_id", "1")], file: CoveredEndpoint.picture)
        #expect(picture.hasSuffix("file: 6 bytes of image/gif"))
        #expect(script.requests.isEmpty)
    }
}
