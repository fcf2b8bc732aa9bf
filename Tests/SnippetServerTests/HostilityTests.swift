import Foundation
import Publishing
import Specification
import Testing

@testable import SnippetServer

@Suite("Thousands of hostile requests", .serialized, .timeLimit(.minutes(4)))
struct HostilityTests {
    @Test("meet no fault of ours, learn nothing, smuggle nothing, and keep nobody else waiting", arguments: 1...2)
    func survives(seed: UInt64) async throws {
        let texts = [
            "de/p/1/stars.html": "stars", "de/p/1/index.html": String(repeating: "<p>gut</p>", count: 500),
            "assets/style.0123456789ab.css": "a { }", "feeds/de/reviews.csv": String(repeating: "a,b\n", count: 2_000),
            String(HostileRequests.smuggledPath.dropFirst()): "SMUGGLED",
        ]
        let paths =
            texts.keys.map { "/\($0)" }.filter { $0 != HostileRequests.smuggledPath }.sorted()
            + ["/health", "/metrics", "/gallery/", "/", "/de/none/stars.html", "/de/p/1/live/reviews.json"]
        let options = ServerOptions(port: 0, pollInterval: .milliseconds(5), liveRate: 10_000)
        try await withServer(texts, options: options) { server in
            try await server.waits(for: "/health/ready") { $0.status == 200 }
            let folder = server.archive.folder
            for place in [folder, folder.appending(path: "feeds")] {
                try Data("CANARY-4711".utf8).write(to: place.appending(path: "secret.txt"))
            }
            let trial = HostileTrial(
                port: server.probe.port,
                paths: paths,
                good: ("/de/p/1/stars.html", Array("stars".utf8)),
                secrets: ["CANARY", "SMUGGLED", folder.lastPathComponent]
            )
            let report = await trial.run(requests: 2_500, seed: seed)
            #expect(report.faults == [])
            #expect(report.goodAnswers > 50)
            #expect(report.answers[4] > 500)
            #expect(report.answers[2] > 100)
        }
    }
}
