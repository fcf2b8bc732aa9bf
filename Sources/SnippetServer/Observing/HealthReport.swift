import Foundation
import Publishing

/// What `/health` says.
struct HealthReport: Encodable {
    /// `ok`, `stale` (served, but old), or `starting` (nothing to serve yet).
    let status: String
    /// The process answers.
    let live = true
    /// There is a release to serve.
    let ready: Bool
    /// The release that is served.
    let release: ReleaseReport?
    /// When the data was last known to be complete, in RFC 3339.
    let dataAsOf: String?
    /// How long ago that was, in seconds.
    let dataAge: Int?

    /// The release that is served.
    struct ReleaseReport: Encodable {
        let id: String
        let publishedAt: String
        /// In seconds.
        let age: Int
        let paths: Int
    }

    /// Makes a report of what is served, after the latest runs.
    init(release: Release?, runs: [RunRecord], now: Date, staleAfter: Duration) {
        ready = release != nil
        self.release = release.map { release in
            ReleaseReport(
                id: "\(release.id)",
                publishedAt: release.publishedAt.formatted(.iso8601),
                age: Self.seconds(from: release.publishedAt, to: now),
                paths: release.pathCount
            )
        }
        let asOf = Self.dataAsOf(release: release, runs: runs)
        dataAsOf = asOf?.formatted(.iso8601)
        dataAge = asOf.map { Self.seconds(from: $0, to: now) }
        let isStale = asOf.map { now.timeIntervalSince($0) > staleAfter / .seconds(1) } ?? false
        status = release == nil ? "starting" : isStale ? "stale" : "ok"
    }

    /// When the data was last fetched in full: a fetch that changed nothing makes no release, but it was one.
    static func dataAsOf(release: Release?, runs: [RunRecord]) -> Date? {
        let fetches = runs.filter { ["sync", "refresh"].contains($0.kind) && $0.outcome == .done }
        return (fetches.map(\.finishedAt) + [release?.publishedAt].compactMap(\.self)).max()
    }

    private static func seconds(from start: Date, to end: Date) -> Int {
        Int(max(0, end.timeIntervalSince(start)))
    }

    private enum CodingKeys: String, CodingKey {
        case status
        case live
        case ready
        case release
        case dataAsOf = "data_as_of"
        case dataAge = "data_age_seconds"
    }
}

extension HealthReport.ReleaseReport {
    private enum CodingKeys: String, CodingKey {
        case id
        case publishedAt = "published_at"
        case age = "age_seconds"
        case paths
    }
}
