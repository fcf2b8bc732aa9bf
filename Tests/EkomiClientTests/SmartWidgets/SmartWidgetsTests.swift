import EkomiClient
import Foundation
import Reviews
import Testing

@Suite("SmartWidgets")
struct SmartWidgetsTests {
    private static let code = #"[{"3":"<div id=\"widget-container\"></div>","thumbnail":""}, ]"#

    @Test(
        "A token is got once, under any of its names, and sent with each request",
        arguments: ["token", "access_token", "accessToken"]
    )
    func logsIn(_ key: String) async throws {
        let script = Script(#"{"\#(key)":"T1"}"#, Self.code)
        let widgets = Germany.account(script.transport).smartWidgets
        #expect(
            try await widgets.widgetCodes().items == [WidgetCode(id: "3", html: #"<div id="widget-container"></div>"#)]
        )
        _ = try await widgets.widgetCodes(WidgetCodesQuery(widget: "3", offset: 10, limit: 5))
        let requests = script.requests
        #expect(requests.map(\.method) == ["POST", "GET", "GET"])
        #expect(requests[0].url == "https://widgets.ekomi.com/api/1.0/security/login")
        #expect(requests[0].header("Content-Type") == "application/json")
        let body = try JSONDecoder().decode([String: String].self, from: Data(try #require(requests[0].body)))
        #expect(body == ["username": "665", "password": Germany.password])
        #expect(requests[1].url == "https://widgets.ekomi.com/api/1.0/widget/code")
        #expect(requests[2].query == ["widget_id": "3", "offset": "10", "limit": "5"])
        #expect(requests[1...].allSatisfy { $0.header("Authorization") == "ekomi T1" })
    }

    @Test("A token that is not taken any more is renewed once", arguments: [401, 403])
    func renews(_ status: Int) async throws {
        let script = Script([
            .answer(.json(#"{"token":"T1"}"#)), .answer(.json("", status: status)), .answer(.json(#"{"token":"T2"}"#)),
            .answer(.json(Self.code)),
        ])
        #expect(try await Germany.account(script.transport).smartWidgets.widgetCodes().items.count == 1)
        #expect(script.requests.map { $0.header("Authorization") } == [nil, "ekomi T1", nil, "ekomi T2"])
    }

    @Test("A new token that is not taken either is an error about the credentials")
    func givesUp() async {
        let script = Script([
            .answer(.json(#"{"token":"T1"}"#)), .answer(.json("", status: 401)), .answer(.json(#"{"token":"T2"}"#)),
            .answer(.json("", status: 401)),
        ])
        let error = await ekomiError { _ = try await Germany.account(script.transport).smartWidgets.widgetCodes() }
        #expect(error?.kind == .badCredentials && script.requests.count == 4)
    }

    @Test("A refused log-in names the log-in")
    func namesLogin() async {
        let script = Script([.answer(.json("Unauthorized shop", status: 401))])
        let error = await ekomiError { _ = try await Germany.account(script.transport).smartWidgets.widgetCodes() }
        #expect(error?.kind == .badCredentials)
        #expect(error?.endpoint == "POST https://widgets.ekomi.com/api/1.0/security/login")
    }

    @Test("Requests that come together share one log-in")
    func sharesLogin() async throws {
        let script = Script(#"{"token":"T1"}"#, Self.code)
        let widgets = Germany.account(script.transport).smartWidgets
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try await widgets.widgetCodes() } }
            try await group.waitForAll()
        }
        #expect(script.requests.filter { $0.method == "POST" }.count == 1)
        #expect(script.requests.count == 21)
    }

    @Test(
        "Codes come in any of these shapes",
        arguments: [
            (#"{"3":"a","4":"b"}"#, ["3", "4"]), (#"[{"3":"a"},{"4":"b","thumbnail":""}]"#, ["3", "4"]), ("[]", []),
            (#"{"data":[{"3":"a"}]}"#, ["3"]),
        ]
    )
    func readsShapes(_ body: String, _ ids: [String]) async throws {
        let script = Script(#"{"token":"T1"}"#, body)
        let codes = try await Germany.account(script.transport).smartWidgets.widgetCodes()
        #expect(codes.items.map(\.id.rawValue) == ids && codes.unintelligible == [])
    }

    @Test("A code that is none is reported")
    func reportsStrayCodes() async throws {
        let script = Script(#"{"token":"T1"}"#, #"[{"thumbnail":""},{"3":["x"]}]"#)
        let codes = try await Germany.account(script.transport).smartWidgets.widgetCodes()
        #expect(codes.items == [] && codes.unintelligible.count == 2)
    }

    @Test("The documented error is read, and an impossible query is not sent")
    func refuses() async {
        let script = Script([
            .answer(.json(#"{"token":"T1"}"#)),
            .answer(.json(#"{"errors":{"message":"Invalid request."}}"#, status: 404)),
        ])
        let error = await ekomiError { _ = try await Germany.account(script.transport).smartWidgets.widgetCodes() }
        #expect(error?.kind == .notFound && error?.reason.contains("Invalid request.") == true)
        for query in [WidgetCodesQuery(widget: "x"), WidgetCodesQuery(offset: -1), WidgetCodesQuery(limit: 0)] {
            let silent = Script([])
            let error = await ekomiError {
                _ = try await Germany.account(silent.transport).smartWidgets.widgetCodes(query)
            }
            #expect(error?.kind == .validation && silent.requests.isEmpty)
        }
    }
}
