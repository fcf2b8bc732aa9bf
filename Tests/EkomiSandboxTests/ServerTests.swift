import EkomiSandbox
import Foundation
import Testing

@Suite("The server")
struct ServerTests {
    @Test("listens on a port of its own while the body runs, several at once")
    func ports() async throws {
        let (outer, inner) = try await Sandbox.run(dataset: .fixture) { first, _ in
            try await Sandbox.run(dataset: .fixture) { second, sandbox in
                let answer = try await RawConnection.get("/api/v2/shops", from: second, headers: .credentials)
                #expect(answer.head.hasPrefix("HTTP/1.1 200"))
                #expect(sandbox.requestCount(of: "shops") == 1)
                return (first.port, second.port)
            }
        }
        #expect(outer != nil && inner != nil && outer != inner)
    }

    @Test("links pages at the address it was called by")
    func origin() async throws {
        try await Sandbox.run(dataset: .fixture) { url, _ in
            let answer = try await RawConnection.get("/api/v2/answers", from: url, headers: .credentials)
            #expect(answer.head.contains("<\(url.absoluteString)/api/v2/answers?page=2>; rel=\"next\""))
        }
    }

    @Test("tells those who wait for its port why it has none")
    func portTaken() async throws {
        try await Sandbox.run(dataset: .fixture) { url, sandbox in
            let server = SandboxServer(sandbox: sandbox, port: try #require(url.port))
            let running = Task { try await server.run() }
            await #expect(throws: (any Error).self) { try await server.boundPort() }
            await #expect(throws: (any Error).self) { try await running.value }
        }
    }

    @Test("leads paths that begin with a family's name to that family alone")
    func families() async throws {
        let caller = Caller()
        let headers = ["authorization": try await caller.token()]
        #expect(try await caller.call("/smartwidgets/api/1.0/widget/code", headers: headers).status == 200)
        #expect(try await caller.call("/engage/api/1.0/widget/code", headers: headers).status == 404)
        let login = "username=1001&password=sandbox-password-1"
        let keys = [
            ("/ari", ["accessToken"]), ("/engage", ["token"]), ("", ["token", "access_token", "accessToken"]),
        ]
        for (family, names) in keys {
            let answer = try await caller.post("\(family)/api/1.0/security/login", body: login)
            #expect(try answer.json.keys == Set(names))
        }
        #expect(caller.sandbox.requestCount(of: "ari") == 1 && caller.sandbox.requestCount(of: "engage") == 1)
    }

    @Test("answers an unknown path with 404")
    func unknownPath() async throws {
        #expect(try await Caller().get("/api/v9/answers").status == 404)
    }
}
