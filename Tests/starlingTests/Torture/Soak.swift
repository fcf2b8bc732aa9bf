import AsyncHTTPClient
import EkomiSandbox
import Foundation
import NIOCore
import NIOHTTP1
import Publishing
import Specification
import Synchronization
import Testing

/// A daemon that refreshes every minute of a fast clock, while clients ask all the time.
final class Soak: Sendable {
    /// How many refreshes there were in all.
    let refreshes: Int
    /// How many answers there were.
    let answers: Int
    /// How many answers and refreshes were not as they should be.
    let failures: Int
    /// What the program took after the first refreshes.
    let before: ProcessFigures
    /// What it took at the end.
    let after: ProcessFigures

    private init(refreshes: Int, answers: Int, failures: Int, before: ProcessFigures, after: ProcessFigures) {
        self.refreshes = refreshes
        self.answers = answers
        self.failures = failures
        self.before = before
        self.after = after
    }

    /// Runs so many refreshes after those that warm it up, and tells what came of it.
    static func run(refreshes: Int, warmUp: Int, _ body: (Soak) async throws -> Void) async throws {
        try await ShopSite.open(products: 24, reviews: 600) { opened in
            var site = opened
            site.environment["STARLING_CLOCK"] = "x30"
            try site.write(site.configuration() + "\nschedule: \"* * * * *\"\njitter: 0\n", to: "starling.yaml")
            let program = try site.start("run", "--port", "0", "--quiet")
            defer { program.send(SIGKILL) }
            let (_, address) = try await program.waits(for: /Serving on (http:\/\/127\.0\.0\.1:\d+)\//)
            // The server takes up to two seconds to see the first release.
            let ready = Load(address: String(address), paths: [])
            while await ready.ask(for: "/health/ready") != nil { await breathe() }
            let load = Load(address: String(address), paths: try paths(of: site))
            let soak = try await withThrowingTaskGroup(of: Void.self) { group in
                for seed in 1...4 { group.addTask { await load.run(seed: UInt64(seed)) } }
                let soak = try await watch(program, of: site, load, refreshes: refreshes, warmUp: warmUp)
                load.end()
                return soak
            }
            program.send(SIGTERM)
            #expect(await program.exitStatus == 0)
            #expect(try await program.errors == "")
            try await body(soak)
        }
    }

    private static func paths(of site: ShopSite) throws -> [String] {
        let archive = try site.archive()
        let live = try #require(try archive.live())
        return try archive.paths(in: live.id).map(\.urlPath) + ["/health", "/metrics"]
    }

    /// Has something new at eKomi for each refresh, and notes what the program takes after it.
    private static func watch(
        _ program: RunningProgram,
        of site: ShopSite,
        _ load: Load,
        refreshes: Int,
        warmUp: Int
    ) async throws -> Soak {
        let archive = try site.archive()
        var figures: [ProcessFigures] = []
        while figures.count < warmUp + refreshes {
            let done = try archive.runCounts().filter { $0.kind == "refresh" }.reduce(0) { $0 + $1.count }
            guard done > figures.count else {
                await breathe()
                continue
            }
            figures.append(ProcessFigures(of: program.id))
            _ = try site.sandbox.addReview(shop: 1001, stars: 1 + done % 5, text: "Nummer \(done).")
        }
        #expect(load.failures == [:])
        let counts = try archive.runCounts()
        let failed = counts.filter { $0.kind == "refresh" && $0.outcome != "done" }.reduce(0) { $0 + $1.count }
        let sample = max(1, refreshes / 6)
        return Soak(
            refreshes: figures.count,
            answers: load.answers,
            failures: failed + load.failures.values.reduce(0, +),
            before: .median(of: figures[warmUp..<warmUp + sample]),
            after: .median(of: figures.suffix(sample))
        )
    }

    /// Clients that ask one thing after the other.
    private final class Load: Sendable {
        private let address: String
        private let paths: [String]
        private let state = Mutex((answers: 0, failures: [String: Int](), isOver: false))

        init(address: String, paths: [String]) {
            self.address = address
            self.paths = paths
        }

        var answers: Int { state.withLock { $0.answers } }
        /// How often each path was answered wrongly, and how.
        var failures: [String: Int] { state.withLock { $0.failures } }

        func end() { state.withLock { $0.isOver = true } }

        /// Asks until it is told to end.
        func run(seed: UInt64) async {
            var generator = SeededGenerator(seed: seed)
            while !state.withLock({ $0.isOver }) {
                let path = paths[Int.random(in: paths.indices, using: &generator)]
                let fault = await ask(for: path)
                state.withLock { state in
                    state.answers += 1
                    if let fault { state.failures["\(path): \(fault)", default: 0] += 1 }
                }
            }
        }

        /// Asks for a path; returns what is wrong with the answer.
        func ask(for path: String) async -> String? {
            do {
                let response = try await HTTPClient.shared.execute(
                    HTTPClientRequest(url: address + path),
                    timeout: .seconds(60)
                )
                _ = try await response.body.collect(upTo: 16 << 20)
                return response.status == .ok ? nil : "status \(response.status.code)"
            } catch {
                return "\(error)"
            }
        }
    }
}
