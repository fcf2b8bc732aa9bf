import Foundation
import Logging
import Publishing
import Specification
import Synchronization
import Testing

@testable import SnippetServer

@Suite("Health, metrics and logs", .serialized, .timeLimit(.minutes(2)))
struct ObservingTests {
    @Test("Health tells the release, and how old the data is")
    func reportsHealth() async throws {
        try await withServer(["de/a/x.html": "a"], at: moment(7200)) { server in
            var response = try await server.probe.request("/health")
            #expect(response.status == 200)
            #expect(response["content-type"] == "application/json")
            #expect(response["cache-control"] == "no-store")
            #expect(response["access-control-allow-origin"] == nil)
            var report = try #require(try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
            #expect(report["status"] as? String == "ok")
            #expect(report["ready"] as? Bool == true)
            #expect(report["data_age_seconds"] as? Int == 7200)
            let release = try #require(report["release"] as? [String: Any])
            #expect(release["id"] as? String == "1")
            #expect(release["published_at"] as? String == "2027-01-15T08:00:00Z")

            // A refresh that found nothing new makes the data younger, but no release.
            try server.archive.record(
                RunRecord(kind: "refresh", startedAt: moment(7000), finishedAt: moment(7100), outcome: .done)
            )
            response = try await server.probe.request("/health")
            report = try #require(try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
            #expect(report["data_age_seconds"] as? Int == 100)
        }
    }

    @Test("Old data is called stale, and is served all the same")
    func reportsStaleness() async throws {
        try await withServer(["de/a/x.html": "a"], at: moment(49 * 3600)) { server in
            let response = try await server.probe.request("/health")
            #expect(response.status == 200)
            #expect(response.text.contains("\"status\" : \"stale\""))
            #expect(try await server.probe.request("/de/a/x.html").status == 200)
        }
    }

    @Test("Metrics are Prometheus text, and know what other processes did")
    func exportsMetrics() async throws {
        try await withServer(["de/a/x.html": "a"], at: moment(60)) { server in
            try server.archive.record(
                RunRecord(kind: "build", startedAt: moment(0), finishedAt: moment(2.5), outcome: .failed)
            )
            _ = try await server.probe.request("/de/a/x.html")
            _ = try await server.probe.request("/de/none/x.html")
            let response = try await server.probe.request("/metrics")
            #expect(response["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            let lines = Set(response.text.split(separator: "\n").map(String.init))
            for line in [
                "# TYPE starling_responses_total counter",
                "starling_responses_total{class=\"2xx\"} 1",
                "starling_responses_total{class=\"4xx\"} 1",
                "starling_responses_total{class=\"5xx\"} 0",
                "starling_ready 1",
                "starling_release 1",
                "starling_data_age_seconds 60.0",
                "starling_run_duration_seconds{kind=\"build\",outcome=\"failed\"} 2.5",
            ] {
                #expect(lines.contains(line), "\(line)")
            }
        }
    }

    @Test("Metrics tell what is in the release, how runs ended, and when feeds were fetched, whoever did any of it")
    func exportsCounts() async throws {
        try await withServer(nil, at: moment(60)) { server in
            let draft = try server.archive.begin(.changes)
            try draft.put(Artifact(path: SitePath("feeds", "de", "reviews.csv"), body: []))
            let facts = #"{"storefronts":{"de":{"reviews":12,"products":3,"feed":{"includedCount":9}}}}"#
            _ = try draft.publish(at: moment(), facts: facts)
            for outcome in [RunRecord.Outcome.failed, .done, .failed] {
                var run = RunRecord(kind: "sync", startedAt: moment(), finishedAt: moment(), outcome: outcome)
                if outcome == .failed { run.facts = #"{"error":"no","failed-accounts":"germany\nbritain"}"# }
                try server.archive.record(run)
            }
            try await server.waits(for: "/health/ready") { $0.status == 200 }
            _ = try await server.probe.request("/feeds/de/reviews.csv", ["User-Agent": "Googlebot"])
            try await server.waits(for: "/metrics") { $0.text.contains("feed_fetched_timestamp_seconds{") }
            let metrics = try await server.probe.request("/metrics").text
            let lines = Set(metrics.split(separator: "\n").map(String.init))
            for line in [
                "starling_release_reviews{storefront=\"de\"} 12", "starling_release_products{storefront=\"de\"} 3",
                "starling_feed_reviews{storefront=\"de\"} 9", "starling_runs_total{kind=\"sync\",outcome=\"failed\"} 2",
                "starling_runs_total{kind=\"sync\",outcome=\"done\"} 1", "# TYPE starling_runs_total counter",
                "starling_account_failed{account=\"britain\"} 1", "starling_account_failed{account=\"germany\"} 1",
                "starling_feed_fetched_timestamp_seconds{feed=\"/feeds/de/reviews.csv\",by=\"google\"} 1800000060.0",
            ] {
                #expect(lines.contains(line), "\(line)")
            }
        }
    }

    @Test("Label values are escaped")
    func escapesLabels() {
        #expect(MetricsText.label("kind", "a\"b\\c\nd") == #"kind="a\"b\\c\nd""#)
    }

    @Test("Each request is logged with its status, and without its query")
    func logsRequests() async throws {
        let log = LogRecorder()
        try await withServer(["de/a/x.html": "a"], logger: log.logger) { server in
            _ = try await server.probe.request("/de/a/x.html?token=secret")
            _ = try await server.probe.request("/de/none")
        }
        let requests = log.entries.filter { $0["message"] == "request" }
        #expect(requests.map { $0["path"] } == ["/de/a/x.html", "/de/none"])
        #expect(requests.map { $0["status"] } == ["200", "404"])
        #expect(Set(requests.map { $0["request-id"] }).count == 2)
    }
}

/// Keeps what was logged.
final class LogRecorder: Sendable {
    private let recorded = Mutex<[[String: String]]>([])

    var entries: [[String: String]] { recorded.withLock { $0 } }

    var logger: Logger { Logger(label: "test", factory: { _ in Handler(recorder: self) }) }

    private struct Handler: LogHandler {
        let recorder: LogRecorder
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            var entry = (event.metadata ?? [:]).mapValues { "\($0)" }
            entry["message"] = "\(event.message)"
            recorder.recorded.withLock { $0.append(entry) }
        }
    }
}
