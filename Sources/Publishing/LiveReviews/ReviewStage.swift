import Foundation
import GRDB

/// The temporary tables of the lists that a draft says; they live in the writing connection and die with it.
enum ReviewStage {
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.listed;
                DROP TABLE IF EXISTS temp.said;
                CREATE TEMP TABLE said (list INTEGER PRIMARY KEY);
                CREATE TEMP TABLE listed (
                    list INTEGER NOT NULL,
                    key TEXT NOT NULL,
                    digest INTEGER NOT NULL,
                    submitted INTEGER,
                    stars INTEGER,
                    helpful INTEGER,
                    language TEXT,
                    traits INTEGER,
                    body INTEGER,
                    PRIMARY KEY (list, key)
                ) WITHOUT ROWID;
                """
        )
    }

    /// Says all that a list holds; what is in it already is neither stored nor begun anew, unless it was damaged.
    static func put(
        _ rows: [ReviewRow],
        at path: SitePath,
        repairing isRepairing: Bool = false,
        in database: Database
    ) throws {
        guard let list = try list(at: path, orMake: !rows.isEmpty, in: database) else { return }
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO temp.said VALUES (?)").execute(arguments: [list])
        try database.cachedStatement(sql: "DELETE FROM temp.listed WHERE list = ?").execute(arguments: [list])
        let known = try digests(of: list, in: database)
        let insertBody = try database.cachedStatement(sql: "INSERT INTO review_body (json, html) VALUES (?, ?)")
        let insert = try database.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO temp.listed (
                    list, key, digest, submitted, stars, helpful, language, traits, body
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for row in rows {
            let digest = row.digest
            var body: Int64?
            if known[row.id] == digest {
                if isRepairing { try repair(row, of: list, in: database) }
            } else {
                try insertBody.execute(arguments: [Data(row.json), Data(row.html)])
                body = database.lastInsertedRowID
            }
            try insert.execute(
                arguments: [
                    list, row.id, digest, Int64(row.submittedAt.timeIntervalSince1970 * 1000), row.stars,
                    row.helpfulCount, row.language, row.traits.rawValue, body,
                ]
            )
        }
    }

    /// Stores a live row and its body again where they are not what was put there.
    private static func repair(_ row: ReviewRow, of list: Int64, in database: Database) throws {
        let columns = try database.cachedStatement(
            sql: """
                UPDATE main.review SET submitted = :submitted, stars = :stars, helpful = :helpful,
                    language = :language, traits = :traits
                WHERE list = :list AND key = :key AND until_release IS NULL AND (
                    submitted IS NOT :submitted OR stars IS NOT :stars OR helpful IS NOT :helpful
                    OR language IS NOT :language OR traits IS NOT :traits
                )
                """
        )
        try columns.execute(
            arguments: [
                "submitted": Int64(row.submittedAt.timeIntervalSince1970 * 1000), "stars": row.stars,
                "helpful": row.helpfulCount, "language": row.language, "traits": row.traits.rawValue,
                "list": list, "key": row.id,
            ]
        )
        let statement = try database.cachedStatement(
            sql: """
                UPDATE review_body SET json = :json, html = :html
                WHERE id = (SELECT body FROM review WHERE list = :list AND key = :key AND until_release IS NULL)
                AND (json IS NOT :json OR html IS NOT :html)
                """
        )
        try statement.execute(
            arguments: ["json": Data(row.json), "html": Data(row.html), "list": list, "key": row.id]
        )
    }

    /// Ends what is no longer said, and begins what is new.
    ///
    /// To be asked after ``hasChanges(_:scope:in:)``, which settles what is said.
    static func apply(to release: ReleaseID, in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE main.review SET until_release = ? WHERE until_release IS NULL
                AND list IN (SELECT list FROM temp.said)
                AND NOT EXISTS (
                    SELECT 1 FROM temp.listed
                    WHERE listed.list = review.list AND listed.key = review.key AND listed.digest = review.digest
                )
                """,
            arguments: [release.rawValue]
        )
        try database.execute(
            sql: """
                INSERT INTO main.review (
                    list, key, from_release, until_release, digest, submitted, stars, helpful, language, traits, body
                )
                SELECT list, key, ?, NULL, digest, submitted, stars, helpful, language, traits, body
                FROM temp.listed WHERE body IS NOT NULL
                """,
            arguments: [release.rawValue]
        )
    }

    /// Settles what is said of lists that are not named, and tells whether anything differs from the live rows.
    static func hasChanges(_ state: DraftState, scope: ReleaseDraft.Scope, in database: Database) throws -> Bool {
        try sweep(state, scope: scope, in: database)
        let differs = try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM temp.listed WHERE body IS NOT NULL) OR EXISTS (
                    SELECT 1 FROM temp.said CROSS JOIN main.review
                    WHERE review.list = said.list AND review.until_release IS NULL
                    AND NOT EXISTS (
                        SELECT 1 FROM temp.listed
                        WHERE listed.list = review.list AND listed.key = review.key
                    )
                )
                """
        )
        return differs ?? false
    }

    /// Counts the lists of removed folders, or all, that the draft doesn't say as said to be empty.
    private static func sweep(_ state: DraftState, scope: ReleaseDraft.Scope, in database: Database) throws {
        guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM main.review_list)") == true else { return }
        let folders: [SitePath?] = scope == .everything ? [nil] : state.removed
        for folder in folders {
            var conditions = ["id NOT IN (SELECT list FROM temp.said)"]
            var arguments: [String] = []
            if let folder {
                conditions.append(PathRange.sql)
                arguments += PathRange(folder).arguments
            }
            for folder in state.carriedOver {
                conditions.append("NOT \(PathRange.sql)")
                arguments += PathRange(folder).arguments
            }
            // The same for each of very many folders, and so prepared once.
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO temp.said SELECT id FROM main.review_list WHERE \(conditions.joined(separator: " AND "))
                    """
            )
            try statement.execute(arguments: StatementArguments(arguments))
        }
    }

    private static func list(at path: SitePath, orMake isMade: Bool, in database: Database) throws -> Int64? {
        if let id = try ReviewTable.id(ofList: path, in: database) { return id }
        guard isMade else { return nil }
        let statement = try database.cachedStatement(sql: "INSERT INTO review_list (path) VALUES (?)")
        try statement.execute(arguments: [path.rawValue])
        return database.lastInsertedRowID
    }

    private static func digests(of list: Int64, in database: Database) throws -> [String: Int64] {
        let statement = try database.cachedStatement(
            sql: "SELECT key, digest FROM main.review WHERE list = ? AND until_release IS NULL"
        )
        var digests: [String: Int64] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [list])
        while let row = try rows.next() { digests[try row.checked("key")] = try row.checked("digest") as Int64 }
        return digests
    }
}
