import Foundation
import Publishing
import ServiceLifecycle
import Testing

@testable import SnippetServer

@Suite("Shutting down", .serialized, .timeLimit(.minutes(2)))
struct ShutdownTests {
    @Test("After a graceful shutdown new connections are refused, and a response under way is completed")
    func drains() async throws {
        let feed = String(repeating: "<review>gut</review>\n", count: 1_000_000)
        // Long enough for a machine that is busy with all the other tests.
        let options = ServerOptions(port: 0, drainTime: .seconds(100), pollInterval: .milliseconds(5))
        try await withServer(nil, options: options) { server in
            let draft = try server.archive.begin(.changes)
            try draft.putFile(at: SitePath("feeds", "big.xml"), mediaType: .xml) { try $0.write([UInt8](feed.utf8)) }
            _ = try draft.publish(at: moment())
            try await server.waits(for: "/health/ready") { $0.status == 200 }

            let idle = try await server.probe.connect()
            let connection = try await server.probe.connect()
            try await connection.send("GET /feeds/big.xml HTTP/1.1\r\nHost: x\r\n\r\n")
            var bytes = try await connection.read(upTo: 1000)
            await server.services.triggerGracefulShutdown()
            #expect(try await idle.readToEnd().isEmpty)
            await #expect(throws: Probe.Failure.self) {
                while true { _ = try await server.probe.request("/health/live") }
            }
            bytes += try await connection.readToEnd()
            var rest = bytes[...]
            #expect(try ProbeResponse(parsing: &rest).body.count == feed.utf8.count)
        }
    }

    @Test("A response that takes longer than the drain time is given up")
    func limitsTheDrain() async throws {
        let feed = String(repeating: "<review>gut</review>\n", count: 1_000_000)
        let options = ServerOptions(port: 0, drainTime: .milliseconds(50), pollInterval: .milliseconds(5))
        try await withServer(nil, options: options) { server in
            let draft = try server.archive.begin(.changes)
            try draft.putFile(at: SitePath("feeds", "big.xml"), mediaType: .xml) { try $0.write([UInt8](feed.utf8)) }
            _ = try draft.publish(at: moment())
            try await server.waits(for: "/health/ready") { $0.status == 200 }
            let connection = try await server.probe.connect()
            try await connection.send("GET /feeds/big.xml HTTP/1.1\r\nHost: x\r\n\r\n")
            var size = try await connection.read(upTo: 1000).count
            await server.services.triggerGracefulShutdown()
            // Nothing is read until nobody answers any more: the server has to give the response up by itself.
            try await server.running.value
            do { size += try await connection.readToEnd().count } catch Probe.Failure.broken {}
            #expect(size < feed.utf8.count)
        }
    }

    @Test("A port that is taken is named")
    func reportsTakenPorts() async throws {
        try await withServer { server in
            let options = ServerOptions(port: server.probe.port)
            let second = SnippetServer(data: server.archive.folder, options: options, logger: LogRecorder().logger)
            await #expect {
                try await second.run()
            } throws: { error in
                (error as? ServerError)?.description.contains("127.0.0.1:\(server.probe.port)") == true
            }
        }
    }
}
