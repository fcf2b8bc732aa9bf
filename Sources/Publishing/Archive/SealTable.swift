import GRDB

/// The rows that say what must never come back.
enum SealTable {
    /// Seals all that folders hold, or held in a release that is kept, and the reviews listed there.
    static func insert(_ folders: Set<SitePath>, at release: ReleaseID, in database: Database) throws {
        guard !folders.isEmpty else { return }
        let statement = try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO seal (path, release) SELECT DISTINCT path, ? FROM entry WHERE \(PathRange.sql)
                """
        )
        let lists = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO seal (path, release) SELECT path, ? FROM review_list WHERE \(PathRange.sql)"
        )
        for folder in folders {
            try lists.execute(
                arguments: StatementArguments([release.rawValue]) + StatementArguments(PathRange(folder).arguments)
            )
            try statement.execute(
                arguments: StatementArguments([release.rawValue]) + StatementArguments(PathRange(folder).arguments)
            )
        }
    }
}
