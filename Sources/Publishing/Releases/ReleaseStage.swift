import Foundation
import GRDB

/// The temporary table of what a draft says of paths; it lives in the writing connection and dies with it.
enum ReleaseStage {
    enum Action: Int {
        case keep = 0
        case put = 1
        case remove = 2
        /// Not mentioned by the draft, and not carried over.
        case sweep = 3
    }

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.stage;
                CREATE TEMP TABLE stage (
                    path TEXT PRIMARY KEY,
                    action INTEGER NOT NULL,
                    content INTEGER,
                    media_type TEXT,
                    fingerprint BLOB,
                    digest INTEGER,
                    relation INTEGER
                ) WITHOUT ROWID;
                """
        )
    }

    static func put(
        _ path: SitePath,
        content: Int64,
        _ hash: ContentHash,
        _ mediaType: MediaType,
        _ fingerprint: Fingerprint?,
        in database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO temp.stage (path, action, content, media_type, fingerprint, digest)
                VALUES (?, \(Action.put.rawValue), ?, ?, ?, ?)
                """
        )
        try statement.execute(
            arguments: [
                path.rawValue, content, mediaType.rawValue, fingerprint.map { Data($0.bytes) },
                RowDigest.entry(path, hash.bytes, mediaType.rawValue),
            ]
        )
    }

    static func set(_ action: Action, at path: SitePath, in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO temp.stage (path, action) VALUES (?, ?)"
        )
        try statement.execute(arguments: [path.rawValue, action.rawValue])
    }
}
