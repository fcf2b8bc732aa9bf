import Foundation
import GRDB

/// The temporary table of the entries that a draft notes; it lives in the writing connection and dies with it.
enum JournalStage {
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.noted;
                CREATE TEMP TABLE noted (
                    feed TEXT NOT NULL,
                    id TEXT NOT NULL,
                    digest INTEGER NOT NULL,
                    created_at REAL NOT NULL,
                    changed_at REAL NOT NULL,
                    is_gone INTEGER NOT NULL,
                    previously_changed_at REAL,
                    is_new INTEGER NOT NULL,
                    PRIMARY KEY (feed, id)
                ) WITHOUT ROWID;
                CREATE INDEX temp.noted_day ON noted (feed, changed_at);
                """
        )
    }

    static func note(
        _ id: String,
        _ digest: UInt64,
        of feed: String,
        at date: Date,
        in database: Database
    ) throws -> FeedJournal.Entry {
        let known = try database.cachedStatement(
            sql: "SELECT digest, created_at, changed_at, is_gone FROM main.journal WHERE feed = ? AND id = ?"
        )
        let row = try Row.fetchOne(known, arguments: [feed, id])
        let digest = Int64(bitPattern: digest)
        let isSame = row.map { $0["digest"] == digest && $0["is_gone"] == 0 } ?? false
        let previous: Double? = row?["changed_at"]
        let created: Double = row?["created_at"] ?? date.timeIntervalSince1970
        let changed = isSame ? previous ?? created : date.timeIntervalSince1970
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO temp.noted (feed, id, digest, created_at, changed_at, is_gone, previously_changed_at, is_new)
                VALUES (?, ?, ?, ?, ?, 0, ?, ?)
                """
        )
        try insert.execute(arguments: [feed, id, digest, created, changed, isSame ? nil : previous, !isSame])
        return FeedJournal.Entry(
            id: id,
            createdAt: Date(timeIntervalSince1970: created),
            changedAt: Date(timeIntervalSince1970: changed),
            isGone: false
        )
    }

    static func end(_ feed: String, at date: Date, in database: Database) throws -> Set<Int> {
        try database.execute(
            sql: """
                INSERT INTO temp.noted
                SELECT feed, id, digest, created_at, :now, 1, changed_at, 1 FROM main.journal AS known
                WHERE feed = :feed AND is_gone = 0
                AND NOT EXISTS (SELECT 1 FROM temp.noted WHERE noted.feed = known.feed AND noted.id = known.id)
                """,
            arguments: ["now": date.timeIntervalSince1970, "feed": feed]
        )
        // What changed now is no longer among the changes of the day on which it changed before.
        return try days(
            """
            SELECT \(day(of: "changed_at")) FROM temp.noted WHERE feed = :feed AND is_new
            UNION SELECT \(day(of: "previously_changed_at")) FROM temp.noted
            WHERE feed = :feed AND is_new AND previously_changed_at IS NOT NULL
            """,
            ["feed": feed],
            in: database
        )
    }

    static func forEach(
        in feed: String,
        day: Int,
        isGone: Bool,
        database: Database,
        _ body: (FeedJournal.Entry) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, created_at, changed_at FROM (\(current)) WHERE is_gone = :gone
                AND changed_at >= :start AND changed_at < :end ORDER BY id
                """,
            arguments: [
                "feed": feed, "gone": isGone, "start": Double(day) * FeedJournal.secondsOfDay,
                "end": Double(day + 1) * FeedJournal.secondsOfDay,
            ]
        )
        while let row = try rows.next() {
            try body(
                FeedJournal.Entry(
                    id: row[0],
                    createdAt: Date(timeIntervalSince1970: row[1]),
                    changedAt: Date(timeIntervalSince1970: row[2]),
                    isGone: isGone
                )
            )
        }
    }

    static func days(of feed: String, in range: ClosedRange<Int>, database: Database) throws -> Set<Int> {
        try days(
            "SELECT DISTINCT \(day(of: "changed_at")) FROM (\(current)) WHERE changed_at >= :start",
            ["feed": feed, "start": Double(range.lowerBound) * FeedJournal.secondsOfDay],
            in: database
        )
        .filter { range.contains($0) }
    }

    /// Remembers what was noted, and forgets what went long ago.
    static func apply(at date: Date, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO main.journal (feed, id, digest, created_at, changed_at, is_gone)
                SELECT feed, id, digest, created_at, changed_at, is_gone FROM temp.noted WHERE is_new
                """
        )
        let oldest = FeedJournal.day(of: date) - FeedJournal.days + 1
        try database.execute(
            sql: "DELETE FROM main.journal WHERE is_gone = 1 AND changed_at < ?",
            arguments: [Double(oldest) * FeedJournal.secondsOfDay]
        )
    }

    /// All entries as they will be remembered: those of this draft, and those that went before.
    private static let current = """
        SELECT id, created_at, changed_at, is_gone FROM temp.noted WHERE feed = :feed
        UNION ALL
        SELECT id, created_at, changed_at, is_gone FROM main.journal AS known WHERE feed = :feed AND is_gone = 1
        AND NOT EXISTS (SELECT 1 FROM temp.noted WHERE noted.feed = known.feed AND noted.id = known.id)
        """

    private static func day(of column: String) -> String {
        "CAST(\(column) / \(Int(FeedJournal.secondsOfDay)) AS INTEGER)"
    }

    private static func days(_ sql: String, _ arguments: StatementArguments, in database: Database) throws -> Set<Int> {
        Set(try Int.fetchAll(database, sql: sql, arguments: arguments))
    }
}
