import Foundation
import Publishing

/// What any process can tell of a site by its archive: its release, its runs and the accounts that failed.
struct ArchiveMetrics: Sendable {
    private let release: Release?
    private let latest: [RunRecord]
    private let counts: [RunCount]
    /// When the latest fetch ended in which everything was done.
    let lastFetch: Date?

    /// Reads it all; throws ``PublishingError``.
    init(of archive: SiteArchive, serving release: Release?) throws {
        self.release = release
        latest = try archive.latestRuns()
        counts = try archive.runCounts()
        lastFetch = try archive.lastCompleteFetch()
    }

    /// What there is to tell of a release where nothing else can be read.
    init(serving release: Release?) {
        self.release = release
        latest = []
        counts = []
        lastFetch = nil
    }

    /// Adds all of it.
    func add(to metrics: inout MetricsText) {
        if let release { add(release, to: &metrics) }
        if let asOf = HealthReport.dataAsOf(release: release, lastFetch: lastFetch) {
            metrics.add(
                "data_as_of_timestamp_seconds",
                "gauge",
                "When the data was last known to be complete.",
                "\(asOf.timeIntervalSince1970)"
            )
        }
        addRuns(to: &metrics)
        addFailures(to: &metrics)
        if let release { ReleaseCounts(facts: release.facts).add(to: &metrics) }
    }

    private func add(_ release: Release, to metrics: inout MetricsText) {
        metrics.add("release", "gauge", "The number of the release that is live.", "\(release.id)")
        metrics.add("release_paths", "gauge", "Paths of the release.", "\(release.pathCount)")
        metrics.add(
            "release_published_timestamp_seconds",
            "gauge",
            "When the release went live.",
            "\(release.publishedAt.timeIntervalSince1970)"
        )
    }

    /// Adds the latest run of each kind and outcome, and how many there were, whichever process ran them.
    private func addRuns(to metrics: inout MetricsText) {
        let runs = latest.map { run in
            let labels = [MetricsText.label("kind", run.kind), MetricsText.label("outcome", run.outcome.rawValue)]
            return (labels: labels.joined(separator: ","), run: run)
        }
        metrics.add(
            "run_finished_timestamp_seconds",
            "gauge",
            "When the latest run of a kind and outcome ended.",
            runs.map { ($0.labels, "\($0.run.finishedAt.timeIntervalSince1970)") }
        )
        metrics.add(
            "run_duration_seconds",
            "gauge",
            "How long the latest run of a kind and outcome took.",
            runs.map { ($0.labels, "\($0.run.finishedAt.timeIntervalSince($0.run.startedAt))") }
        )
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

    /// Adds the accounts that the latest fetch could not take over, by name, and those that are left alone for a while.
    private func addFailures(to metrics: inout MetricsText) {
        let fetch = latest.first { ["sync", "refresh"].contains($0.kind) }
        let facts = fetch.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.facts.utf8)) } ?? [:]
        let lists: [(name: String, help: String, key: String)] = [
            ("account_failed", "Accounts that the latest sync or refresh could not fetch.", "failed-accounts"),
            (
                "account_circuit_open", "Accounts that are not asked for a while, after several failures.",
                "open-circuits"
            ),
        ]
        for list in lists {
            let names = (facts[list.key] ?? "").split(separator: "\n").map(String.init)
            metrics.add(list.name, "gauge", list.help, names.map { (MetricsText.label("account", $0), "1") })
        }
    }
}
