public import Foundation
import Publishing

/// What can be told of a site without serving it, in Prometheus' text format.
public enum SiteMetrics {
    /// The metrics of a data folder: its release, its runs and when feeds were fetched.
    ///
    /// Throws ``PublishingError`` where there is an archive that cannot be read.
    public static func text(of folder: URL) throws -> String {
        var metrics = MetricsText()
        do {
            let archive = try SiteArchive.openReadOnly(at: folder)
            try ArchiveMetrics(of: archive, serving: archive.live()).add(to: &metrics)
        } catch PublishingError.noArchive {
            // Nothing was built yet.
        }
        metrics.add(FeedFetchLog(folder: folder).fetches())
        return metrics.text
    }
}

extension MetricsText {
    /// Adds when each feed was last fetched, and by whom.
    mutating func add(_ fetches: [FeedFetch]) {
        var latest: [String: Double] = [:]
        for fetch in fetches where fetch.status < 400 {
            let client = Self.label("by", fetch.isByGoogle ? "google" : "other")
            latest["\(Self.label("feed", fetch.path)),\(client)"] = fetch.at.timeIntervalSince1970
        }
        add(
            "feed_fetched_timestamp_seconds",
            "gauge",
            "When a feed was last fetched.",
            latest.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
        )
    }
}
