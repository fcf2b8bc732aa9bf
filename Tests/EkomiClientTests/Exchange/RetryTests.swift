import EkomiClient
import Reviews
import Testing

@Suite("Trying again")
struct RetryTests {
    private static let shop = Script.Step.answer(.json(#"{"data":{"shop_name":"S"}}"#))

    private func status(_ status: Int, _ headers: (String, String)...) -> Script.Step {
        .answer(.json("", status: status, headers: headers.map { Transport.Header($0.0, $0.1) }))
    }

    @Test(
        "Faults of the connection, timeouts, 429 and 5xx are tried again",
        arguments: [
            Script.Step.failure(.connection("reset")), .failure(.timedOut("silence")), .answer(.json("", status: 429)),
            .answer(.json("", status: 500)), .answer(.json("", status: 502)), .answer(.json("", status: 503)),
            .answer(.json("", status: 504)),
        ]
    )
    func triesAgain(_ fault: Script.Step) async throws {
        let script = Script([fault, fault, Self.shop])
        #expect(try await Germany.account(script.transport).smartForms.shop().name == "S")
        #expect(script.requests.count == 3)
        #expect(Set(script.requests).count == 1)
    }

    @Test(
        "Whatever else eKomi says would be said again",
        arguments: [
            Script.Step.answer(.json("", status: 301)), .answer(.json("", status: 400)),
            .answer(.json("", status: 401)),
            .answer(.json("", status: 404)), .answer(.json("", status: 409)), .answer(.json("", status: 422)),
            .answer(.json("{", status: 200)), .failure(.body("too long")),
        ]
    )
    func takesNo(_ fault: Script.Step) async {
        let script = Script([fault, Self.shop])
        let error = await ekomiError { _ = try await Germany.account(script.transport).smartForms.shop() }
        #expect(error != nil && script.requests.count == 1)
    }

    @Test("Waits double up to the longest, half of each left to chance")
    func doublesWaits() async {
        for (random, expected) in [(0.0, [250, 500, 1000, 1000]), (1.0, [500, 1000, 2000, 2000])] {
            let waits = Waits()
            let policy = RetryPolicy(attempts: 5, firstDelay: .milliseconds(500), longestDelay: .seconds(2))
            let script = Script([status(503)])
            let account = Germany.account(script.transport, retry: policy, pacing: waits.pacing(random: random))
            let error = await ekomiError { _ = try await account.smartForms.shop() }
            #expect(error?.kind == .upstreamDown && script.requests.count == 5)
            #expect(waits.all == expected.map { .milliseconds($0) })
        }
    }

    @Test(
        "Retry-After is waited for, in seconds or until a date",
        arguments: [("7", 7), ("Sun, 01 Mar 2026 10:01:30 GMT", 90)]
    )
    func honoursRetryAfter(_ value: String, _ seconds: Int) async throws {
        for code in [429, 503] {
            let waits = Waits()
            let script = Script([status(code, ("retry-after", value)), Self.shop])
            _ = try await Germany.account(script.transport, pacing: waits.pacing).smartForms.shop()
            #expect(waits.all == [.seconds(seconds)])
        }
    }

    @Test("A Retry-After in the past does not shorten our own wait")
    func keepsOwnWait() async throws {
        let waits = Waits()
        let script = Script([status(429, ("Retry-After", "0")), Self.shop])
        _ = try await Germany.account(script.transport, pacing: waits.pacing(random: 1)).smartForms.shop()
        #expect(waits.all == [.milliseconds(500)])
    }

    @Test("A Retry-After beyond what we wait for fails at once and says when to come again")
    func respectsLongRetryAfter() async {
        let waits = Waits()
        let script = Script([status(429, ("Retry-After", "3600"))])
        let account = Germany.account(script.transport, pacing: waits.pacing)
        let error = await ekomiError { _ = try await account.smartForms.shop() }
        #expect(error?.kind == .rateLimited && error?.retryAfter == .seconds(3600))
        #expect(error?.description.contains("try again in 3600 seconds") == true)
        #expect(script.requests.count == 1 && waits.all.isEmpty)
    }

    @Test("A cancelled wait ends the call")
    func endsWhenCancelled() async {
        let pacing = Pacing(now: { Waits.now }, sleep: { _ in throw CancellationError() }, random: { 0 })
        let account = Germany.account(Script([status(503)]).transport, pacing: pacing)
        await #expect(throws: CancellationError.self) { _ = try await account.smartForms.shop() }
    }
}
