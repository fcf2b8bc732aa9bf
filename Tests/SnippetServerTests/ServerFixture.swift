import Foundation
import Logging
import Publishing
import ServiceLifecycle
import SnippetServer
import Specification
import Synchronization

/// A moment for tests: the morning of a Friday, plus so many seconds.
func moment(_ seconds: Double = 0) -> Date { Date(timeIntervalSince1970: 1_800_000_000 + seconds) }

/// A server in a test, its archive, and a client.
struct ServerFixture: Sendable {
    let archive: SiteArchive
    let probe: Probe
    let services: ServiceGroup
    /// Ends when the server has.
    let running: Task<Void, any Error>

    /// Publishes texts and returns the release.
    @discardableResult
    func publish(_ texts: [String: String], removing removed: [String] = [], at seconds: Double = 0) throws -> Release {
        try archive.publish(texts, removing: removed, at: seconds)
    }

    /// Asks until there is a response: a server of little patience ends connections that a busy machine is slow to use.
    func requestPatiently(_ path: String) async throws -> ProbeResponse {
        while true {
            do {
                return try await probe.request(path)
            } catch is Probe.Failure {
                await breathe()
            }
        }
    }

    /// Asks again and again until a response is as wanted.
    func waits(for path: String, until isWanted: (ProbeResponse) -> Bool) async throws {
        while true {
            if isWanted(try await probe.request(path)) { return }
        }
    }
}

extension SiteArchive {
    @discardableResult
    func publish(_ texts: [String: String], removing removed: [String] = [], at seconds: Double = 0) throws -> Release {
        let draft = try begin(.changes)
        for (path, text) in texts {
            guard let path = SitePath(parsing: path) else { continue }
            try draft.put(Artifact(path: path, body: [UInt8](text.utf8)))
        }
        for path in removed.compactMap(SitePath.init(parsing:)) { try draft.remove(path) }
        return try draft.publish(at: moment(seconds)).release
    }
}

/// Runs a server over an archive in an empty folder while the body runs, then shuts it down gracefully.
func withServer(
    _ texts: [String: String]? = [:],
    options: ServerOptions = ServerOptions(port: 0, pollInterval: .milliseconds(5)),
    notice: DevelopmentNotice? = nil,
    logger: Logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
    at now: Date = moment(),
    _ body: @Sendable (ServerFixture) async throws -> Void
) async throws {
    try await withTemporaryFolder { folder in
        let archive = try SiteArchive.open(at: folder)
        if let texts { try archive.publish(texts) }
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let server = SnippetServer(
            data: folder,
            options: options,
            notice: notice,
            logger: logger,
            now: { now },
            onListening: { continuation.yield($0) }
        )
        let services = ServiceGroup(configuration: ServiceGroupConfiguration(services: [server], logger: logger))
        let running = Task {
            defer { continuation.finish() }
            try await services.run()
        }
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else { return try await running.value }
        let probe = Probe(port: port)
        let fixture = ServerFixture(archive: archive, probe: probe, services: services, running: running)
        do {
            try await body(fixture)
        } catch {
            await services.triggerGracefulShutdown()
            throw error
        }
        await services.triggerGracefulShutdown()
        try await running.value
    }
}

/// Waits until a condition holds; the suite's time limit ends a wait that is in vain.
func breatheUntil(_ condition: () throws -> Bool) async throws {
    while try !condition() { await breathe() }
}

/// A clock that goes on when it is told to.
final class FakeClock: Sendable {
    private let instant = Mutex(ContinuousClock.now)

    var now: ContinuousClock.Instant { instant.withLock { $0 } }

    func advance(by duration: Duration) { instant.withLock { $0 += duration } }
}
