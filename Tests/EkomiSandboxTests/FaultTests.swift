import EkomiSandbox
import Foundation
import HTTPTypes
import Synchronization
import Testing

@Suite("Faults")
struct FaultTests {
    @Test(
        "that cannot be understood name the part and what is possible",
        arguments: [
            ("answers", "write it as ENDPOINT:KIND"),
            ("answer:500", "no endpoint 'answer'; there are *, smartforms, core, smartwidgets, srr, csv, engage, "),
            (
                "answers:501",
                "no kind '501'; there are latency, reset, 500, 502, 503, 429, truncate, length, slow, comma"
            ),
            ("summary:500,answers:500@2", "fault 'answers:500@2': no rate '2'"),
            ("answers:500@x", "no rate 'x'"),
            ("answers:latency=5h", "'latency' cannot take the value '5h'"),
            ("answers:500=1", "'500' cannot take the value '1'"),
            ("answers:500x0", "write how often at most"),
        ]
    )
    func syntax(specification: String, problem: String) throws {
        let error = try #require(throws: FaultSyntaxError.self) { try Faults(specification) }
        #expect(error.description.contains(problem), "\(error)")
    }

    @Test("are explained in full")
    func help() {
        for kind in ["latency", "reset", "500", "502", "503", "429", "truncate", "length", "slow", "comma"] {
            #expect(Faults.help.contains("\n  \(kind) "))
        }
    }

    @Test(
        "are statuses with what they need",
        arguments: [
            ("answers:500", 500), ("answers:502", 502), ("smartforms:503", 503), ("*:429=7", 429),
        ]
    )
    func statuses(specification: String, status: Int) async throws {
        let answer = try await Caller(faults: Faults(specification)).get("/api/v2/answers")
        #expect(answer.status == status)
        #expect(answer.header("Retry-After") == (status == 429 ? "7" : nil))
        #expect(status != 500 || answer.text.contains("Something went wrong, please try again later."))
    }

    @Test("strike every endpoint there is, by its name in its family", arguments: SandboxEndpoint.all)
    func everywhere(endpoint: SandboxEndpoint) async throws {
        let caller = try Caller(faults: Faults("\(endpoint.family)/\(endpoint.name):503"))
        let path = "/\(endpoint.family)\(endpoint.path.replacing(/\{.*?\}/, with: "1"))"
        let method = try #require(HTTPRequest.Method(endpoint.method))
        #expect(try await caller.call(path, method: method).status == 503)
        #expect(try await caller.get("/", shop: nil).status == 200)
        let other = endpoint.family == "engage" ? "ari" : "engage"
        #expect(try await caller.call("/\(other)/api/1.0/security/login", method: .post).status == 422)
    }

    @Test("strike only where they should, and end when they should")
    func limits() async throws {
        let caller = try Caller(faults: Faults("answers:503x2"))
        #expect(try await caller.get("/api/v2/shops").status == 200)
        var statuses: [Int] = []
        for _ in 0..<4 {
            statuses.append(try await caller.get("/api/v3/answers").status)
        }
        #expect(statuses == [503, 503, 200, 200])
    }

    @Test("strike at their rate, and each time the same requests")
    func rates() async throws {
        var runs: [[Int]] = []
        for _ in 0..<2 {
            let caller = try Caller(faults: Faults("shops:500@0.25"))
            var statuses: [Int] = []
            for _ in 0..<200 {
                statuses.append(try await caller.get("/api/v2/shops").status)
            }
            runs.append(statuses)
        }
        #expect(runs[0] == runs[1])
        #expect((25...75).contains(runs[0].count { $0 == 500 }))
    }

    @Test("of latency add up and are waited for")
    func latency() async throws {
        let waited = Mutex<[Duration]>([])
        let sandbox = Sandbox(
            dataset: .fixture,
            faults: try Faults("*:latency=50ms,shops:latency=1.5s,shops:503"),
            pause: { duration in waited.withLock { $0.append(duration) } }
        )
        try await sandbox.serve { url, _ in
            let answer = try await RawConnection.get("/api/v2/shops", from: url, headers: .credentials)
            #expect(answer.head.hasPrefix("HTTP/1.1 503"))
        }
        #expect(waited.withLock { $0 } == [.milliseconds(1550)])
    }

    @Test("cut the JSON with a Content-Length that agrees")
    func truncate() async throws {
        try await Sandbox.run(dataset: .fixture, faults: Faults("answers:truncatex1")) { url, _ in
            let cut = try await RawConnection.get("/api/v2/answers", from: url, headers: .credentials)
            let whole = try await RawConnection.get("/api/v2/answers", from: url, headers: .credentials)
            #expect(cut.end == .closed)
            #expect(cut.head.lowercased().contains("content-length: \(cut.body.count)\r\n"))
            #expect(cut.body.count < whole.body.count && whole.body.starts(with: cut.body))
            #expect(throws: (any Error).self) { try JSON(cut.body) }
        }
    }

    @Test("promise more than they send")
    func length() async throws {
        try await Sandbox.run(dataset: .fixture, faults: Faults("shops:length")) { url, _ in
            let answer = try await RawConnection.get("/api/v2/shops", from: url, headers: .credentials)
            let line = try #require(answer.head.lowercased().firstMatch(of: /content-length: (\d+)/))
            #expect(try #require(Int(line.1)) > answer.body.count)
            #expect(throws: Never.self) { try JSON(answer.body) }
            #expect(answer.end == .closed)
        }
    }

    @Test("reset the connection in the middle of an answer")
    func reset() async throws {
        try await Sandbox.run(dataset: .fixture, faults: Faults("answers:resetx1")) { url, _ in
            let answer = try await RawConnection.get("/api/v2/answers", from: url, headers: .credentials)
            #expect(answer.end == .reset)
            let next = try await RawConnection.get("/api/v2/answers", from: url, headers: .credentials)
            #expect(next.end == .closed)
        }
    }

    @Test("dribble a body")
    func slow() async throws {
        let waited = Mutex<[Duration]>([])
        let sandbox = Sandbox(
            dataset: .fixture,
            faults: try Faults("shops:slow=2s"),
            pause: { duration in waited.withLock { $0.append(duration) } }
        )
        try await sandbox.serve { url, _ in
            let answer = try await RawConnection.get("/api/v2/shops", from: url, headers: .credentials)
            #expect(throws: Never.self) { try JSON(answer.body) }
        }
        #expect(waited.withLock { $0 } == Array(repeating: .milliseconds(100), count: 20))
    }

    @Test("put a comma where JSON allows none")
    func comma() async throws {
        let answer = try await Caller(faults: Faults("forms:comma")).get("/api/v2/forms")
        #expect(answer.text.contains("},],\"status_code\":200}"))
    }
}

extension [String: String] {
    /// Those of the first shop.
    static let credentials = ["interface-id": "1001", "interface-password": "sandbox-password-1"]
}
