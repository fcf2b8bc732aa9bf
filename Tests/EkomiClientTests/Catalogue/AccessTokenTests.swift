import EkomiClient
import Foundation
import Synchronization
import Testing

@Suite("Access tokens")
struct AccessTokenTests {
    /// A server that gives each family tokens of its own, and takes only the newest.
    private final class Gatekeeper: Sendable {
        struct State {
            var given: [String: Int] = [:]
            var logins: [String] = []
            var calls = 0
        }

        let state = Mutex(State())
        /// With what a token is refused that was given before.
        let refusal: Int

        init(refusal: Int = 401) { self.refusal = refusal }

        var transport: Transport {
            Transport { [self] request, _ in
                let host = URL(string: request.url)?.host() ?? ""
                return state.withLock { state in
                    if request.url.contains("security/login") {
                        state.given[host, default: 0] += 1
                        state.logins.append(host)
                        return .json(#"{"token":"\#(host)-\#(state.given[host] ?? 0)"}"#)
                    }
                    state.calls += 1
                    let expected = "ekomi \(host)-\(state.given[host] ?? 0)"
                    guard request.header("Authorization") == expected else { return .json("", status: refusal) }
                    return .json(request.url.hasSuffix("/shop") ? #"{"enabled":true}"# : #"{"data":[]}"#)
                }
            }
        }

        func invalidateAll() { state.withLock { state in state.given = state.given.mapValues { $0 + 1 } } }
    }

    /// A call of each family that logs in.
    private static let calls: [@Sendable (EkomiAccount) async throws -> Void] = [
        { _ = try await $0.csv.orders() }, { _ = try await $0.engagement.reviewCases() },
        { _ = try await $0.smartWidgets.widgetCodes() }, { _ = try await $0.mail2DB.shop() },
        {
            let date = Date(timeIntervalSince1970: 0)
            try await $0.reviewImport.add(
                ExternalReview(inputSource: 1, shopID: "1", orderID: "1", rating: 5, text: "x", transactionDate: date)
            )
        },
    ]

    @Test("are got once for each family, and kept for the calls that follow")
    func arePerFamily() async throws {
        let server = Gatekeeper()
        let account = Germany.account(server.transport)
        for _ in 0..<3 { for call in Self.calls { try await call(account) } }
        let (logins, calls) = server.state.withLock { ($0.logins, $0.calls) }
        #expect(logins.count == Self.calls.count && Set(logins).count == logins.count && calls == 3 * logins.count)
    }

    @Test("are renewed once when they are not taken, whoever asks at the time", arguments: [401, 403])
    func areRenewed(_ status: Int) async throws {
        let server = Gatekeeper(refusal: status)
        let account = Germany.account(server.transport)
        try await Self.calls[0](account)
        server.invalidateAll()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<10 { group.addTask { try await Self.calls[0](account) } }
            try await group.waitForAll()
        }
        #expect(server.state.withLock { $0.logins.count } == 2)
    }

    @Test("expire after an hour by the clock")
    func expire() async throws {
        let server = Gatekeeper()
        let now = Mutex(Waits.now)
        let pacing = Pacing(now: { now.withLock { $0 } }, sleep: { _ in }, random: { 0 })
        let account = Germany.account(server.transport, pacing: pacing)
        try await Self.calls[1](account)
        now.withLock { $0 += 3599 }
        try await Self.calls[1](account)
        #expect(server.state.withLock { $0.logins.count } == 1)
        now.withLock { $0 += 2 }
        try await Self.calls[1](account)
        #expect(server.state.withLock { $0.logins.count } == 2)
    }

    @Test("of a log-in that failed are asked for again")
    func areAskedForAgain() async throws {
        let script = Script([
            .answer(.json("", status: 500)), .answer(.json(#"{"token":"T1"}"#)), .answer(.json(#"{"data":[]}"#)),
        ])
        let account = Germany.account(script.transport, retry: .never)
        #expect(await ekomiError { try await Self.calls[0](account) }?.kind == .upstreamDown)
        try await Self.calls[0](account)
        #expect(script.requests.count == 3)
    }
}
