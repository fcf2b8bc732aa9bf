import Foundation
import GRDB

/// The rows of releases; the one with the highest number is live.
enum ReleaseTable {
    static func live(in database: Database) throws -> Release? {
        let statement = try database.cachedStatement(sql: "SELECT * FROM release ORDER BY id DESC LIMIT 1")
        return try Row.fetchOne(statement).map(Release.init)
    }

    static func release(_ id: ReleaseID, in database: Database) throws -> Release? {
        let statement = try database.cachedStatement(sql: "SELECT * FROM release WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.rawValue]).map(Release.init)
    }

    static func all(in database: Database) throws -> [Release] {
        try Row.fetchAll(database, sql: "SELECT * FROM release ORDER BY id DESC").map(Release.init)
    }

    /// Makes a new release the live one.
    static func insert(
        origin: Release.Origin,
        changes: ReleaseChanges,
        after live: Release?,
        at date: Date,
        facts: String,
        in database: Database
    ) throws -> Release {
        if let live {
            try database.execute(
                sql: "UPDATE release SET superseded_at = ? WHERE id = ?",
                arguments: [date.timeIntervalSince1970, live.id.rawValue]
            )
        }
        let pathCount = (live?.pathCount ?? 0) + changes.added - changes.removed
        let restored: Int64? =
            switch origin {
            case .build: nil
            case .rollback(let id): id.rawValue
            }
        try database.execute(
            sql: """
                INSERT INTO release (restored, published_at, added, changed, removed, path_count, facts, last_content)
                VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT ifnull(max(id), 0) FROM content))
                """,
            arguments: [
                restored, date.timeIntervalSince1970, changes.added, changes.changed, changes.removed, pathCount, facts,
            ]
        )
        return Release(
            id: ReleaseID(rawValue: database.lastInsertedRowID),
            origin: origin,
            publishedAt: date,
            supersededAt: nil,
            changes: changes,
            pathCount: pathCount,
            facts: facts,
            isKept: true
        )
    }
}

extension Release {
    init(row: Row) {
        let restored: Int64? = row["restored"]
        let supersededAt: Double? = row["superseded_at"]
        let collectedAt: Double? = row["collected_at"]
        self.init(
            id: ReleaseID(rawValue: row["id"]),
            origin: restored.map { .rollback(to: ReleaseID(rawValue: $0)) } ?? .build,
            publishedAt: Date(timeIntervalSince1970: row["published_at"]),
            supersededAt: supersededAt.map(Date.init(timeIntervalSince1970:)),
            changes: ReleaseChanges(added: row["added"], changed: row["changed"], removed: row["removed"]),
            pathCount: row["path_count"],
            facts: row["facts"],
            isKept: collectedAt == nil
        )
    }
}
