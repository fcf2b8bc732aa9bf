import Foundation
import HTTPTypes
import NIOPosix
import Publishing

/// Answers `/health` and `/metrics`.
///
/// What other processes did is read from the run records of the archive, so that it is right also when they did it.
struct Observatory: Sendable {
    let counters: ResponseCounters
    let fetches: FeedFetchLog
    let now: @Sendable () -> Date
    let staleAfter: Duration

    func health(_ probe: HealthProbe, of site: LiveSite?) async -> Observation {
        let report = HealthReport(
            release: site?.release,
            runs: await runs(of: site),
            now: now(),
            staleAfter: staleAfter
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let text = (try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        // A process that merely has nothing to serve should not be restarted.
        return Observation(
            status: report.ready || probe == .live ? .ok : .serviceUnavailable,
            contentType: "application/json",
            text: text + "\n"
        )
    }

    func metrics(of site: LiveSite?) async -> Observation {
        var metrics = MetricsText()
        metrics.add(
            "responses_total",
            "counter",
            "Responses by class of status.",
            counters.byClass.map { (MetricsText.label("class", $0.name), "\($0.count)") }
        )
        metrics.add(
            "prepared_responses_total",
            "counter",
            "Responses answered with ahead of the router, from memory.",
            "\(counters.preparedCount)"
        )
        metrics.add("ready", "gauge", "Whether there is a release to serve.", site == nil ? "0" : "1")
        let runs = await runs(of: site)
        if let site {
            let release = site.release
            metrics.add("release", "gauge", "The number of the release that is served.", "\(release.id)")
            metrics.add("release_paths", "gauge", "Paths of the release.", "\(release.pathCount)")
            metrics.add(
                "release_published_timestamp_seconds",
                "gauge",
                "When the release went live.",
                "\(release.publishedAt.timeIntervalSince1970)"
            )
            metrics.add("cache_bytes", "gauge", "Bytes of responses held in memory.", "\(site.cache.cost)")
        }
        if let asOf = HealthReport.dataAsOf(release: site?.release, runs: runs) {
            let age = max(0, now().timeIntervalSince(asOf))
            metrics.add("data_age_seconds", "gauge", "Time since the data was last known to be complete.", "\(age)")
        }
        addRuns(runs, to: &metrics)
        addFailedAccounts(runs, to: &metrics)
        if let site {
            await addCounts(of: site, to: &metrics)
            ReleaseCounts(facts: site.release.facts).add(to: &metrics)
        }
        await addFetches(to: &metrics)
        return Observation(contentType: "text/plain; version=0.0.4; charset=utf-8", text: metrics.text)
    }

    /// Adds the accounts that the latest fetch could not take over, by name.
    private func addFailedAccounts(_ runs: [RunRecord], to metrics: inout MetricsText) {
        let fetch = runs.first { ["sync", "refresh"].contains($0.kind) }
        let facts = fetch.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.facts.utf8)) }
        let names = (facts?["failed-accounts"] ?? "").split(separator: "\n").map(String.init)
        metrics.add(
            "account_failed",
            "gauge",
            "Accounts that the latest sync or refresh could not fetch.",
            names.map { (MetricsText.label("account", $0), "1") }
        )
    }

    /// Adds how many runs there were, whichever process ran them.
    private func addCounts(of site: LiveSite, to metrics: inout MetricsText) async {
        let counts = (try? await NIOThreadPool.singleton.runIfActive { try site.archive.runCounts() }) ?? []
        metrics.add(
            "runs_total",
            "counter",
            "Runs by kind and outcome: syncs, builds, refreshes, and those that failed.",
            counts.map { run in
                let labels = [MetricsText.label("kind", run.kind), MetricsText.label("outcome", run.outcome)]
                return (labels.joined(separator: ","), "\(run.count)")
            }
        )
    }

    /// Adds when each feed was last fetched, and by whom.
    private func addFetches(to metrics: inout MetricsText) async {
        let fetches = (try? await NIOThreadPool.singleton.runIfActive { [fetches] in fetches.fetches() }) ?? []
        var latest: [String: Double] = [:]
        for fetch in fetches where fetch.status < 400 {
            let client = MetricsText.label("by", fetch.isByGoogle ? "google" : "other")
            latest["\(MetricsText.label("feed", fetch.path)),\(client)"] = fetch.at.timeIntervalSince1970
        }
        metrics.add(
            "feed_fetched_timestamp_seconds",
            "gauge",
            "When a feed was last fetched.",
            latest.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
        )
    }

    /// Adds the latest run of each kind and outcome.
    private func addRuns(_ runs: [RunRecord], to metrics: inout MetricsText) {
        var seen: Set<String> = []
        let latest =
            runs.map { run in
                let labels = [MetricsText.label("kind", run.kind), MetricsText.label("outcome", run.outcome.rawValue)]
                return (labels: labels.joined(separator: ","), run: run)
            }
            .filter { seen.insert($0.labels).inserted }
        metrics.add(
            "run_finished_timestamp_seconds",
            "gauge",
            "When the latest run of a kind and outcome ended.",
            latest.map { ($0.labels, "\($0.run.finishedAt.timeIntervalSince1970)") }
        )
        metrics.add(
            "run_duration_seconds",
            "gauge",
            "How long the latest run of a kind and outcome took.",
            latest.map { ($0.labels, "\($0.run.finishedAt.timeIntervalSince($0.run.startedAt))") }
        )
    }

    /// The latest runs; none where they cannot be read, which must not make the server look dead.
    private func runs(of site: LiveSite?) async -> [RunRecord] {
        guard let site else { return [] }
        do {
            return try await NIOThreadPool.singleton.runIfActive { try site.archive.runs(limit: 50) }
        } catch {
            return []
        }
    }
}
