import Foundation
import Logging
import Publishing
import ServiceLifecycle
import Specification
import Testing

@testable import SnippetServer

@Suite("Options that change while the server runs", .timeLimit(.minutes(2)))
struct ReloadTests {
    @Test("hold for the next request on a connection that was open before")
    func reloads() async throws {
        try await withTemporaryFolder { folder in
            let archive = try SiteArchive.open(at: folder)
            try archive.publish(["feeds/de/reviews.csv": "a"])
            let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
            let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
            let server = SnippetServer(
                data: folder,
                options: ServerOptions(port: 0),
                logger: logger,
                onListening: { continuation.yield($0) }
            )
            let services = ServiceGroup(configuration: ServiceGroupConfiguration(services: [server], logger: logger))
            let running = Task { try await services.run() }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            let connection = try await Probe(port: port).connect()
            let request = "GET /feeds/de/reviews.csv HTTP/1.1\r\nHost: x\r\n\r\n"
            for (access, status) in [
                (FeedAccess.open, 200), (FeedAccess(credentials: ("a", "b"), pathSegment: nil), 401),
                (FeedAccess(credentials: nil, pathSegment: "secret"), 404), (.open, 200),
            ] {
                server.reload(ServerOptions(feedAccess: access))
                try await connection.send(request)
                #expect(try await connection.readResponse().status == status)
            }
            await services.triggerGracefulShutdown()
            try await running.value
        }
    }
}
