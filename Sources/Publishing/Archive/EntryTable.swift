import GRDB

/// The rows of paths: which content a path had, from one release until another.
enum EntryTable {
    /// Live paths that the restored release has not, or has otherwise.
    private static let ending = """
        until_release IS NULL AND from_release > :restored \(unsealed)
        """
    /// Paths of the restored release that ended since.
    private static let returning = """
        from_release <= :restored AND until_release > :restored \(unsealed)
        """
    private static let unsealed = "AND path NOT IN (SELECT path FROM seal WHERE release > :restored)"

    /// What restoring a release changes.
    static func changes(restoring id: ReleaseID, in database: Database) throws -> ReleaseChanges {
        let row = try Row.fetchOne(
            database,
            sql: """
                WITH ending AS (SELECT path FROM entry WHERE \(ending)),
                returning_ AS (SELECT path FROM entry WHERE \(returning))
                SELECT (SELECT count(*) FROM ending) AS ending, (SELECT count(*) FROM returning_) AS returning_,
                    (SELECT count(*) FROM ending WHERE path IN (SELECT path FROM returning_)) AS changed
                """,
            arguments: ["restored": id.rawValue]
        )
        guard let row else { return ReleaseChanges() }
        let changed: Int = row["changed"]
        return ReleaseChanges(added: row["returning_"] - changed, changed: changed, removed: row["ending"] - changed)
    }

    /// Ends what the restored release has not, and begins again what it had.
    static func restore(_ id: ReleaseID, as release: ReleaseID, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO entry (path, from_release, until_release, content, media_type, fingerprint, digest)
                SELECT path, :release, NULL, content, media_type, fingerprint, digest FROM entry WHERE \(returning)
                """,
            arguments: ["release": release.rawValue, "restored": id.rawValue]
        )
        try database.execute(
            sql: "UPDATE entry SET until_release = :release WHERE from_release < :release AND \(ending)",
            arguments: ["release": release.rawValue, "restored": id.rawValue]
        )
    }
}
