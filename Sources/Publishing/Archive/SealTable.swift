import GRDB

/// The rows that say what must never come back.
enum SealTable {
    static func insert(_ paths: Set<SitePath>, at release: ReleaseID, in database: Database) throws {
        guard !paths.isEmpty else { return }
        let statement = try database.cachedStatement(sql: "INSERT OR REPLACE INTO seal (path, release) VALUES (?, ?)")
        for path in paths { try statement.execute(arguments: [path.rawValue, release.rawValue]) }
    }
}
