import Foundation
import GRDB

extension SiteArchive {
    /// Whether nothing was published yet in the place of an archive that was damaged.
    public func isSuccessor() throws -> Bool {
        try live() == nil && !Self.filesAside(in: folder).isEmpty
    }

    /// Takes over from the damaged archive that this one succeeds what can still be read: the numbers of releases, so
    /// that none is given twice, the records of runs, and when entries of feeds changed.
    ///
    /// Returns hashed assets too, whose addresses shops have pasted: they are to be put in the next release.
    public func salvage() throws -> [Artifact] {
        guard let name = try Self.filesAside(in: folder).last else { return [] }
        let damaged: DatabaseQueue
        do {
            var configuration = Configuration()
            configuration.readonly = true
            damaged = try DatabaseQueue(
                path: folder.appending(path: name).path(percentEncoded: false),
                configuration: configuration
            )
        } catch is DatabaseError {
            return []
        }
        let isNew = try read { database in
            try String.fetchOne(database, sql: "SELECT salvaged_from FROM upkeep") != name
        }
        if isNew { try salvageRecords(from: damaged, named: name) }
        return salvageAssets(from: damaged)
    }

    private func salvageRecords(from damaged: DatabaseQueue, named name: String) throws {
        let last = Self.attempt { try damaged.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM release") } }
        let runs = Self.rows(
            of: "SELECT kind, started_at, finished_at, outcome, facts FROM run ORDER BY id",
            in: damaged
        )
        let journal = Self.rows(
            of: "SELECT feed, id, digest, created_at, changed_at, is_gone FROM journal",
            in: damaged
        )
        try write { database in
            if let last, last > 0 {
                try database.execute(
                    sql: "INSERT INTO sqlite_sequence (name, seq) VALUES ('release', ?)",
                    arguments: [last]
                )
            }
            for run in runs {
                try database.execute(
                    sql: "INSERT INTO run (kind, started_at, finished_at, outcome, facts) VALUES (?, ?, ?, ?, ?)",
                    arguments: StatementArguments(run)
                )
            }
            for entry in journal {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO journal VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: StatementArguments(entry)
                )
            }
            try database.execute(sql: "UPDATE upkeep SET salvaged_from = ?", arguments: [name])
        }
    }

    private func salvageAssets(from damaged: DatabaseQueue) -> [Artifact] {
        let sql = """
            SELECT entry.path, entry.media_type, content.hash, content.bytes
            FROM entry JOIN content ON content.id = entry.content WHERE path >= 'assets/' AND path < 'assets0'
            """
        return Self.rows(of: sql, in: damaged)
            .compactMap { row in
                guard let path = String.fromDatabaseValue(row[0]).flatMap({ SitePath(parsing: $0) }),
                    path.isHashedAsset,
                    let mediaType = String.fromDatabaseValue(row[1]), let hash = Data.fromDatabaseValue(row[2]),
                    let bytes = Data.fromDatabaseValue(row[3]).map({ [UInt8]($0) }),
                    ContentHash(of: bytes).bytes == [UInt8](hash)
                else { return nil }
                return Artifact(path: path, body: bytes, mediaType: MediaType(rawValue: mediaType))
            }
    }

    /// The rows that can be read before the first that cannot, without those that lack a value.
    private static func rows(of sql: String, in damaged: DatabaseQueue) -> [[DatabaseValue]] {
        var rows: [[DatabaseValue]] = []
        _ = attempt {
            try damaged.read { database in
                let cursor = try Row.fetchCursor(database, sql: sql)
                while let row = try cursor.next() {
                    let values = Array(row.databaseValues)
                    if !values.contains(where: \.isNull) { rows.append(values) }
                }
                return true
            }
        }
        return rows
    }

    /// What can be read of a damaged archive is a gift; what cannot is no error.
    private static func attempt<Value>(_ body: () throws -> Value?) -> Value? {
        do {
            return try body()
        } catch {
            return nil
        }
    }
}
