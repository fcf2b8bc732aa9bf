import Foundation
import HTTPTypes
import NIOPosix
import Publishing

/// Answers `/health` and `/metrics`.
///
/// What other processes did is read from the run records of the archive, so that it is right also when they did it.
struct Observatory: Sendable {
    /// How many damaged paths are looked at again before health is told.
    private static let mostLooks = 16

    let counters: ResponseCounters
    let damage: DamageLedger
    let watcher: SiteWatcher
    let fetches: FeedFetchLog
    let now: @Sendable () -> Date
    let staleAfter: Duration

    func health(_ probe: HealthProbe, of site: LiveSite?) async -> Observation {
        await forgetRepaired(site)
        let lastFetch = await reading { try site?.archive.lastCompleteFetch() } ?? nil
        let report = HealthReport(
            release: site?.release,
            lastFetch: lastFetch,
            now: now(),
            staleAfter: staleAfter,
            damagedPaths: damage.paths.count,
            isArchiveReadable: watcher.canRead
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
        metrics.add("archive_readable", "gauge", "Whether the archive can be read.", watcher.canRead ? "1" : "0")
        metrics.add("damaged_reads_total", "counter", "Reads of what is not what was put there.", "\(damage.count)")
        metrics.add("damaged_paths", "gauge", "Paths that cannot be served for damage.", "\(damage.paths.count)")
        if let site {
            metrics.add("cache_bytes", "gauge", "Bytes of responses held in memory.", "\(site.cache.cost)")
        }
        let archive = await reading { try site.map { try ArchiveMetrics(of: $0.archive, serving: $0.release) } } ?? nil
        if let asOf = HealthReport.dataAsOf(release: site?.release, lastFetch: archive?.lastFetch) {
            let age = max(0, now().timeIntervalSince(asOf))
            metrics.add("data_age_seconds", "gauge", "Time since the data was last known to be complete.", "\(age)")
        }
        (archive ?? ArchiveMetrics(serving: site?.release)).add(to: &metrics)
        metrics.add(await reading { [fetches] in fetches.fetches() } ?? [])
        return Observation(contentType: "text/plain; version=0.0.4; charset=utf-8", text: metrics.text)
    }

    /// Looks again at what was damaged: a build may have repaired it without making another release.
    private func forgetRepaired(_ site: LiveSite?) async {
        let paths = damage.paths.prefix(Self.mostLooks)
        guard let site, !paths.isEmpty else { return }
        let damaged = await reading { try site.archive.damaged(among: Array(paths), in: site.release.id) }
        if let damaged { damage.forget(Set(paths).subtracting(damaged)) }
    }

    /// Reads away from the threads that answer requests; nil where that fails, which must not make the server look dead.
    private func reading<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async -> Value? {
        do {
            return try await NIOThreadPool.singleton.runIfActive(body)
        } catch {
            return nil
        }
    }
}
