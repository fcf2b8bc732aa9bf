import GRDB

/// The tables and how they came to be; a migration that has been released is never edited.
enum Schema {
    /// All migrations, oldest first.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: Schema1.sql) }
        migrator.registerMigration("2") { try $0.execute(sql: Schema2.sql) }
        return migrator
    }

    /// Brings a database to the newest schema; refuses one that a newer version has migrated further.
    static func migrate(_ pool: DatabasePool, path: String) throws {
        let isNewer = try pool.read { try migrator.hasBeenSuperseded($0) }
        guard !isNewer else {
            throw ReviewStoreError(
                .newerSchema,
                "was written by a newer version of starling. Install that version, or sync into another folder."
            )
        }
        try migrator.migrate(pool)
    }
}
