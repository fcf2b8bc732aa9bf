import EkomiClient
import Foundation
import Reviews
import Testing

@Suite("Secrets stay secret")
struct SecrecyTests {
    private static let token = "tok-3n/?& s3kr1t"

    /// Everything that could be printed of a value.
    private func prints(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return [String(describing: value), String(reflecting: value), "\(value)", dumped].joined(separator: "\n")
    }

    private func expectNoSecret(in text: String, _ location: SourceLocation = #_sourceLocation) {
        let halves = [Germany.password, Self.token].flatMap { [String($0.prefix(8)), String($0.suffix(6))] }
        let encoded = halves.compactMap { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) }
        for secret in halves + encoded {
            #expect(!text.contains(secret), "\(secret) in \(text)", sourceLocation: location)
        }
    }

    @Test("However credentials, accounts, clients and requests are printed, no secret shows")
    func hidesSecrets() async throws {
        expectNoSecret(in: prints(Credentials(interfaceID: "665", password: Germany.password)))
        let script = Script(#"{"token":"\#(Self.token)"}"#, "[]")
        let account = Germany.account(script.transport)
        _ = try await account.smartWidgets.widgetCodes()
        _ = try await account.core.feedback()
        _ = try await account.smartForms.answers(AnswersQuery())
        expectNoSecret(in: prints(account))
        expectNoSecret(in: prints(account.smartForms))
        #expect(script.requests.count == 4)
        for request in script.requests { expectNoSecret(in: prints(request)) }
        #expect(prints(script.requests[0]).contains("POST https://widgets.ekomi.com/api/1.0/security/login"))
    }

    /// Every way in which a server could throw the secrets back at us.
    static let answers: [Script.Step] = {
        let echoes = [Germany.password, token]
            .flatMap { secret in
                let encoded = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                // At the place where a quote is cut, half of a secret would remain.
                // An accent makes another character of the last one.
                return [secret, encoded, secret + "\u{301}", String(repeating: "x", count: 185) + secret]
            }
        let bodies = echoes.flatMap { echo in
            [
                echo, "<html>\(echo)</html>", #"{"error":{"message":"\#(echo)","status_code":404}}"#,
                #"{"errors":{"message":"\#(echo)"}}"#, #"{"error":"\#(echo)"}"#, #"{"message":"\#(echo)"}"#,
                #"{"data":{"\#(echo)":1}}"#, #"{"data":["#, "ERROR: Filter is not valid. \(echo)", "[1 \(echo)]",
            ]
        }
        let headers = [Transport.Header("Location", "https://x.example/\(Germany.password)?p=\(token)")]
        let statuses = [200, 302, 400, 401, 404, 409, 422, 429, 500]
        return bodies.flatMap { body in
            statuses.map { .answer(.json(body, status: $0, headers: headers)) }
        } + echoes.map { .failure(.connection("cannot reach https://665:\($0)@x.example")) }
            + [.failure(.timedOut("silence")), .failure(.body("too long"))]
    }()

    @Test("No error shows a secret, whatever a server throws back at us")
    func redactsErrors() async throws {
        var count = 0
        for step in Self.answers {
            let script = Script([.answer(.json(#"{"token":"\#(Self.token)"}"#)), .answer(.json("[]")), step])
            let account = Germany.account(script.transport, retry: .never)
            _ = try await account.smartWidgets.widgetCodes()
            let calls: [@Sendable () async throws -> Void] = [
                { _ = try await account.smartForms.summary(SummaryQuery(form: "1")) },
                { _ = try await account.smartForms.answers(AnswersQuery()) },
                { _ = try await account.core.feedback() },
                { _ = try await account.smartWidgets.widgetCodes() },
            ]
            for call in calls {
                guard let error = await ekomiError(call) else { continue }
                count += 1
                expectNoSecret(in: prints(error) + error.localizedDescription)
            }
        }
        #expect(count > 1000)
    }

    @Test("A password given for a parameter by mistake is not repeated")
    func redactsParameters() async {
        let query = WidgetCodesQuery(widget: .init(Germany.password))
        let error = await ekomiError { _ = try await Germany.account("[]").smartWidgets.widgetCodes(query) }
        #expect(error?.kind == .validation)
        expectNoSecret(in: error?.description ?? Germany.password)
    }

    @Test("Endpoints with a user in them do not show it")
    func redactsEndpoints() async throws {
        let url = try #require(URL(string: "http://user:hunter2@127.0.0.1:9099/base/"))
        let account = Germany.account(
            Script([.answer(.json("", status: 404))]).transport,
            endpoints: Endpoints([.smartForms: url])
        )
        let error = await ekomiError { _ = try await account.smartForms.shop() }
        #expect(error?.endpoint == "GET http://127.0.0.1:9099/base/api/v2/shops")
    }
}
