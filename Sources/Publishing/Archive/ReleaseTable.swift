import Foundation
import GRDB

/// The rows of releases; the one with the highest number is live.
enum ReleaseTable {
    static func live(in database: Database) throws -> Release? {
        let statement = try database.cachedStatement(sql: "SELECT * FROM release ORDER BY id DESC LIMIT 1")
        return try Row.fetchOne(statement).map { try Release(row: $0) }
    }

    static func release(_ id: ReleaseID, in database: Database) throws -> Release? {
        let statement = try database.cachedStatement(sql: "SELECT * FROM release WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.rawValue]).map { try Release(row: $0) }
    }

    static func all(in database: Database) throws -> [Release] {
        try Row.fetchAll(database, sql: "SELECT * FROM release ORDER BY id DESC").map { try Release(row: $0) }
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

    /// Notes other facts of a release.
    static func update(_ release: Release, facts: String, in database: Database) throws -> Release {
        guard facts != release.facts else { return release }
        try database.execute(
            sql: "UPDATE release SET facts = ? WHERE id = ?",
            arguments: [facts, release.id.rawValue]
        )
        return try self.release(release.id, in: database) ?? release
    }
}

extension Release {
    init(row: Row) throws {
        let restored: Int64? = try row.checkedIfPresent("restored")
        let supersededAt: Double? = try row.checkedIfPresent("superseded_at")
        let collectedAt: Double? = try row.checkedIfPresent("collected_at")
        self.init(
            id: ReleaseID(rawValue: try row.checked("id")),
            origin: restored.map { .rollback(to: ReleaseID(rawValue: $0)) } ?? .build,
            publishedAt: Date(timeIntervalSince1970: try row.checked("published_at")),
            supersededAt: supersededAt.map(Date.init(timeIntervalSince1970:)),
            changes: ReleaseChanges(
                added: try row.checked("added"),
                changed: try row.checked("changed"),
                removed: try row.checked("removed")
            ),
            pathCount: try row.checked("path_count"),
            facts: try row.checked("facts"),
            isKept: collectedAt == nil
        )
    }
}
