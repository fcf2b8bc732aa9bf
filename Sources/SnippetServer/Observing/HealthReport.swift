import Foundation
import Publishing

/// What `/health` says.
struct HealthReport: Encodable {
    /// `ok`, `stale` (served, but old), `damaged` (served but for what cannot be read, which the next build repairs), or
    /// `starting` (nothing to serve yet).
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
    /// How many paths were asked for and found damaged, and cannot be read yet.
    let damagedPaths: Int
    /// Whether the archive could be looked into at the last look for a new release.
    let isArchiveReadable: Bool

    /// The release that is served.
    struct ReleaseReport: Encodable {
        let id: String
        let publishedAt: String
        /// In seconds.
        let age: Int
        let paths: Int
    }

    /// How far the data may be ahead of our clock before one of the two is wrong.
    private static let slack: TimeInterval = 3600

    /// Makes a report of what is served, after the latest fetch in which everything was done.
    init(
        release: Release?,
        lastFetch: Date?,
        now: Date,
        staleAfter: Duration,
        damagedPaths: Int = 0,
        isArchiveReadable: Bool = true
    ) {
        self.damagedPaths = damagedPaths
        self.isArchiveReadable = isArchiveReadable
        ready = release != nil
        self.release = release.map { release in
            ReleaseReport(
                id: "\(release.id)",
                publishedAt: release.publishedAt.formatted(.iso8601),
                age: Self.seconds(from: release.publishedAt, to: now),
                paths: release.pathCount
            )
        }
        let asOf = Self.dataAsOf(release: release, lastFetch: lastFetch)
        dataAsOf = asOf?.formatted(.iso8601)
        dataAge = asOf.map { Self.seconds(from: $0, to: now) }
        let age = asOf.map { now.timeIntervalSince($0) } ?? 0
        // Nobody knows how old data from the future is: a clock was wrong, and somebody should look.
        let isStale = age > staleAfter / .seconds(1) || age < -Self.slack
        let isDamaged = damagedPaths > 0 || !isArchiveReadable
        status = release == nil ? "starting" : isDamaged ? "damaged" : isStale ? "stale" : "ok"
    }

    /// When the data was last fetched in full; where nothing is fetched, when the release went live.
    ///
    /// A fetch that changed nothing makes no release, but it was one, and a release that lacks an account's news makes
    /// nothing younger.
    static func dataAsOf(release: Release?, lastFetch: Date?) -> Date? { lastFetch ?? release?.publishedAt }

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
        case damagedPaths = "damaged_paths"
        case isArchiveReadable = "archive_readable"
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
