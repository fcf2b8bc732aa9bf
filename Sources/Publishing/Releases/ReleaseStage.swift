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
}
