import EkomiSandbox
import Testing

@Suite("SmartWidgets")
struct WidgetTests {
    let caller = Caller()

    private func logIn(_ body: String) async throws -> Caller.Answer {
        try await caller.post("/api/1.0/security/login", body: body)
    }

    private func codes(_ query: String, token: String) async throws -> Caller.Answer {
        try await caller.call("/api/1.0/widget/code\(query)", headers: ["authorization": "ekomi \(token)"])
    }

    @Test(
        "hands out a token for JSON and for a form",
        arguments: [
            #"{"username":"1001","password":"sandbox-password-1"}"#,
            #"{"username":1001,"password":"sandbox-password-1"}"#,
            "username=1001&password=sandbox-password-1",
            "shop_id=1001&interface_password=sandbox-password-1",
        ]
    )
    func login(body: String) async throws {
        let token = try await logIn(body).json["token"].string
        #expect(token.count == 86)
        #expect(try await codes("", token: token).status == 200)
    }

    @Test("refuses wrong and missing credentials")
    func wrongLogin() async throws {
        #expect(try await logIn("username=1001&password=wrong").status == 401)
        #expect(try await logIn("username=1001").status == 422)
        #expect(try await logIn("").status == 422)
    }

    @Test("shows all codes, one, or a part of them")
    func codes() async throws {
        let token = try await logIn("username=1001&password=sandbox-password-1").json["token"].string
        let all = try await codes("", token: token).json.array
        #expect(all.map(\.keys) == (1...4).map { ["\($0)", "thumbnail"] })
        #expect(try all[0]["1"].string.contains("<div id=\"widget-container\" class=\"ekomi-widget-container "))
        #expect(try await codes("?widget_id=3", token: token).json.array.map(\.keys) == [["3", "thumbnail"]])
        #expect(try await codes("?offset=1&limit=2", token: token).json.array.count == 2)
    }

    @Test("wants a token that it gave out less than an hour ago")
    func tokens() async throws {
        #expect(try await codes("", token: "made-up").status == 401)
        let token = try await logIn("username=1001&password=sandbox-password-1").json["token"].string
        caller.sandbox.advance(by: 3599)
        #expect(try await codes("", token: token).status == 200)
        caller.sandbox.advance(by: 1)
        #expect(try await codes("", token: token).status == 401)
        let next = try await logIn("username=1001&password=sandbox-password-1").json["token"].string
        caller.sandbox.revokeTokens()
        #expect(try await codes("", token: next).status == 401)
    }

    @Test("answers wrong parameters with a message", arguments: [("?widget_id=99", 404), ("?limit=x", 422)])
    func wrong(query: String, status: Int) async throws {
        let token = try await logIn("username=1001&password=sandbox-password-1").json["token"].string
        let answer = try await codes(query, token: token)
        #expect(answer.status == status)
        #expect(try answer.json["errors"]["message"].string == "Invalid request.")
    }
}
