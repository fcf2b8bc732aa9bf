import Foundation
import GRDB

/// One collection, in one transaction.
struct GarbageCollector {
    /// How long readers may go on using a superseded release.
    static let grace: TimeInterval = 600
    /// How long a hashed asset stays after it was last live.
    static let assetLife: TimeInterval = 400 * 86_400

    let database: Database
    let now: Date
    let retention: Retention

    /// How far one collection may be ahead of the last.
    private static let longestLeap: TimeInterval = 2 * 86_400

    /// Collects as of a time, but never by far more than the last collection: a clock that leaps ahead for a while must
    /// not take away what can never come back.
    init(database: Database, now: Date, retention: Retention) throws {
        let last = try Double.fetchOne(database, sql: "SELECT collected_as_of FROM upkeep")
        let latest = last.map { Date(timeIntervalSince1970: $0 + Self.longestLeap) } ?? now
        self.database = database
        self.now = min(now, latest)
        self.retention = retention
    }

    func run() throws -> CollectedGarbage {
        try database.execute(sql: "UPDATE upkeep SET collected_as_of = ?", arguments: [now.timeIntervalSince1970])
        var collected = CollectedGarbage()
        collected.releases = try endReleases()
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.orphan;
                CREATE TEMP TABLE orphan (content INTEGER PRIMARY KEY);
                """
        )
        collected.entries = try removeEntries()
        collected.reviews = try ReviewTable.collectGarbage(now: now, in: database)
        try database.execute(
            sql: """
                DELETE FROM content WHERE id IN (SELECT content FROM temp.orphan)
                AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.content = content.id)
                """
        )
        collected.contents = database.changesCount
        try database.execute(sql: "DROP TABLE temp.orphan")
        return collected
    }

    /// Marks the releases that retention lets go of.
    ///
    /// A release cannot have been superseded later than the one after it: where it says so, the clock was ahead.
    private func endReleases() throws -> Int {
        let (seconds, attoseconds) = retention.age.components
        let age = max(Self.grace, Double(seconds) + Double(attoseconds) / 1e18)
        try database.execute(
            sql: """
                UPDATE release SET collected_at = :now
                WHERE collected_at IS NULL AND id IN (
                    SELECT id FROM (
                        SELECT id, min(superseded_at) OVER (ORDER BY id DESC) AS superseded FROM release
                        WHERE superseded_at IS NOT NULL
                    ) WHERE superseded <= :latest
                )
                AND id NOT IN (
                    SELECT id FROM release WHERE collected_at IS NULL AND superseded_at IS NOT NULL
                    ORDER BY id DESC LIMIT :count
                )
                """,
            arguments: [
                "now": now.timeIntervalSince1970, "latest": now.timeIntervalSince1970 - age,
                "count": max(0, retention.count),
            ]
        )
        return database.changesCount
    }

    /// Removes the intervals that no kept release is in, and those that were sealed, and notes their contents.
    private func removeEntries() throws -> Int {
        let condition = """
            until_release IS NOT NULL AND (
                NOT EXISTS (
                    SELECT 1 FROM release WHERE release.collected_at IS NULL
                    AND release.id >= entry.from_release AND release.id < entry.until_release
                )
                AND NOT (
                    path >= 'assets/' AND path < 'assets0' AND
                    (SELECT published_at FROM release WHERE release.id = entry.until_release) > :assets
                )
                OR EXISTS (
                    SELECT 1 FROM seal JOIN release ON release.id = seal.release
                    WHERE seal.path = entry.path AND seal.release >= entry.until_release
                    AND release.published_at <= :grace
                )
            )
            """
        let arguments: StatementArguments = [
            "assets": now.timeIntervalSince1970 - Self.assetLife, "grace": now.timeIntervalSince1970 - Self.grace,
        ]
        try database.execute(
            sql: "INSERT OR IGNORE INTO temp.orphan SELECT content FROM entry WHERE \(condition)",
            arguments: arguments
        )
        try database.execute(sql: "DELETE FROM entry WHERE \(condition)", arguments: arguments)
        return database.changesCount
    }
}
