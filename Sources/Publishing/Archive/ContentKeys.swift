import GRDB

/// The hashes of the contents that a draft stored, until they are added to those of the archive.
enum ContentKeys {
    /// Makes the temporary table that they wait in.
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.fresh;
                CREATE TEMP TABLE fresh (content INTEGER PRIMARY KEY, hash BLOB NOT NULL);
                """
        )
    }

    /// Adds what waits, in the order of the hashes; of contents that are the same one stays.
    static func settle(in database: Database) throws {
        // Sorting takes as much memory as the cache may, beside the cache.
        try SiteArchive.limitCache(of: database, toKilobytes: 2048)
        let outcome = Result { try database.withImmediateTransaction { try addKeys(in: database) } }
        try SiteArchive.limitCache(of: database)
        try outcome.get()
    }

    private static func addKeys(in database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO content_key (hash, content)
                SELECT hash, content FROM temp.fresh ORDER BY hash, content
                """
        )
        let added = database.changesCount
        if try Int.fetchOne(database, sql: "SELECT count(*) FROM temp.fresh") ?? 0 > added {
            try removeDoubles(in: database)
        }
        try database.execute(sql: "DELETE FROM temp.fresh")
    }

    private static func removeDoubles(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE doubled (content INTEGER PRIMARY KEY, kept INTEGER NOT NULL);
                INSERT INTO temp.doubled
                SELECT fresh.content, content_key.content FROM temp.fresh AS fresh JOIN content_key USING (hash)
                WHERE content_key.content <> fresh.content;
                UPDATE temp.stage
                SET content = (SELECT kept FROM temp.doubled WHERE doubled.content = stage.content)
                WHERE content IN (SELECT content FROM temp.doubled);
                DELETE FROM main.content WHERE id IN (SELECT content FROM temp.doubled);
                DROP TABLE temp.doubled;
                """
        )
    }
}
