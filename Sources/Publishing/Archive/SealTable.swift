import GRDB

/// The rows that say what must never come back.
enum SealTable {
    /// Seals all that folders hold, or held in a release that is kept.
    static func insert(_ folders: Set<SitePath>, at release: ReleaseID, in database: Database) throws {
        guard !folders.isEmpty else { return }
        let statement = try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO seal (path, release) SELECT DISTINCT path, ? FROM entry WHERE \(PathRange.sql)
                """
        )
        for folder in folders {
            try statement.execute(
                arguments: StatementArguments([release.rawValue]) + StatementArguments(PathRange(folder).arguments)
            )
        }
    }
}
