import GRDB

/// The tables of `site.db`, as numbered migrations.
enum ArchiveSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: first)
        }
        migrator.registerMigration("journal") { database in
            try database.execute(sql: journal)
        }
        migrator.registerMigration("reviews") { database in
            try database.execute(sql: reviews)
        }
        migrator.registerMigration("upkeep") { database in
            try database.execute(sql: upkeep)
        }
        migrator.registerMigration("keys") { database in
            try database.execute(sql: keys)
        }
        migrator.registerMigration("packs") { database in
            try database.execute(sql: packs)
        }
        return migrator
    }

    /// Whether an archive can be read: it has the first tables, and perhaps not yet those that came later, which the
    /// next build adds.
    static func isReadable(_ database: Database) throws -> Bool {
        try migrator.appliedIdentifiers(database).contains("1")
    }

    /// Whether rows of paths have a digest.
    static func hasEntryDigests(_ database: Database) throws -> Bool {
        try migrator.appliedIdentifiers(database).contains("upkeep")
    }

    /// Whether contents may be in packs.
    static func hasPacks(_ database: Database) throws -> Bool {
        try migrator.appliedIdentifiers(database).contains("packs")
    }

    /// Whether all tables are there: damage to the schema's own page takes some of them out of sight.
    static func isWhole(_ database: Database) throws -> Bool {
        let tables = [
            "release", "content", "content_key", "variant_gzip", "variant_brotli", "entry", "seal", "run", "journal",
            "review_list",
            "review_body", "review", "upkeep", "pack", "pack_gap",
        ]
        return try tables.allSatisfy { try database.tableExists($0) }
    }

    /// The first tables.
    ///
    /// An `entry` is an interval: it holds from one release until, not including, another, or is live as long as
    /// `until_release` is null. Whatever else a release takes with it (rows for live queries) does it the same way.
    /// History is one line: bringing an old release back makes a new one.
    ///
    /// `content.bytes` is null for content that stays a file in `feeds`, or is in a pack. Hashes of variants are of the compressed
    /// bytes, so that each can be checked when it is read. `release.last_content` is the highest content id known
    /// when it went live: unreferenced content above it was left behind by a draft that never was published.
    /// A `seal` says that what a path held before that release must never come back.
    private static let first = """
        CREATE TABLE release (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            restored INTEGER,
            published_at REAL NOT NULL,
            superseded_at REAL,
            collected_at REAL,
            added INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            removed INTEGER NOT NULL,
            path_count INTEGER NOT NULL,
            facts TEXT NOT NULL,
            last_content INTEGER NOT NULL
        );
        CREATE TABLE content (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            bytes BLOB
        );
        CREATE TABLE variant_gzip (
            content INTEGER PRIMARY KEY REFERENCES content ON DELETE CASCADE,
            hash BLOB NOT NULL,
            size INTEGER NOT NULL,
            bytes BLOB
        );
        CREATE TABLE variant_brotli (
            content INTEGER PRIMARY KEY REFERENCES content ON DELETE CASCADE,
            hash BLOB NOT NULL,
            size INTEGER NOT NULL,
            bytes BLOB
        );
        CREATE TABLE entry (
            path TEXT NOT NULL,
            from_release INTEGER NOT NULL,
            until_release INTEGER,
            content INTEGER NOT NULL REFERENCES content,
            media_type TEXT NOT NULL,
            fingerprint BLOB,
            PRIMARY KEY (path, from_release)
        ) WITHOUT ROWID;
        CREATE INDEX entry_from ON entry (from_release);
        CREATE INDEX entry_until ON entry (until_release) WHERE until_release IS NOT NULL;
        CREATE INDEX entry_content ON entry (content);
        CREATE TABLE seal (
            path TEXT PRIMARY KEY,
            release INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            started_at REAL NOT NULL,
            finished_at REAL NOT NULL,
            outcome TEXT NOT NULL,
            facts TEXT NOT NULL
        );
        CREATE INDEX run_kind ON run (kind, id);
        """

    /// What tells a damaged row of a path from a right one, and how far the archive has been looked after.
    ///
    /// `collected_as_of` is the time by which garbage was last collected, which a clock that leaps ahead moves a little
    /// only; `verified_to` is the path up to which content was compared with its hash; `salvaged_from` is the damaged
    /// archive that this one is the successor of.
    private static let upkeep = """
        ALTER TABLE entry ADD COLUMN digest INTEGER;
        CREATE TABLE upkeep (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            collected_as_of REAL,
            verified_to TEXT,
            salvaged_from TEXT
        );
        INSERT INTO upkeep (id) VALUES (1);
        """

    /// When the entries of feeds last changed, and which are gone; see ``FeedJournal``.
    private static let journal = """
        CREATE TABLE journal (
            feed TEXT NOT NULL,
            id TEXT NOT NULL,
            digest INTEGER NOT NULL,
            created_at REAL NOT NULL,
            changed_at REAL NOT NULL,
            is_gone INTEGER NOT NULL,
            PRIMARY KEY (feed, id)
        ) WITHOUT ROWID;
        CREATE INDEX journal_gone ON journal (feed, changed_at) WHERE is_gone = 1;
        """

    /// The reviews that can be sorted, filtered and paged; intervals like entries.
    ///
    /// A list is a folder, such as that of a product. Bodies stand apart, so that the switch moves no text; one that no
    /// row refers to was left behind by a draft that never was published. `review_newest` holds all that a query looks
    /// at before it has found its page.
    private static let reviews = """
        CREATE TABLE review_list (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE
        );
        CREATE TABLE review_body (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            json BLOB NOT NULL,
            html BLOB NOT NULL
        );
        CREATE TABLE review (
            id INTEGER PRIMARY KEY,
            list INTEGER NOT NULL REFERENCES review_list,
            key TEXT NOT NULL,
            from_release INTEGER NOT NULL,
            until_release INTEGER,
            digest INTEGER NOT NULL,
            submitted INTEGER NOT NULL,
            stars INTEGER NOT NULL,
            helpful INTEGER NOT NULL,
            language TEXT NOT NULL,
            traits INTEGER NOT NULL,
            body INTEGER NOT NULL REFERENCES review_body
        );
        CREATE UNIQUE INDEX review_key ON review (list, key, from_release);
        CREATE INDEX review_newest ON review (
            list, submitted DESC, key, from_release, until_release, stars, helpful, language, traits
        );
        CREATE INDEX review_from ON review (from_release);
        CREATE INDEX review_until ON review (until_release) WHERE until_release IS NOT NULL;
        CREATE INDEX review_by_body ON review (body);
        """

    /// Which content has which hash, apart from the contents.
    ///
    /// Hashes come in no order, and an index that grew with each content would be written over and over: a draft adds
    /// all of its own at once, in order. `content_file` finds the contents that are files among very many.
    private static let keys = """
        CREATE TABLE content_key (
            hash BLOB PRIMARY KEY,
            content INTEGER NOT NULL
        ) WITHOUT ROWID;
        INSERT INTO content_key SELECT hash, id FROM content ORDER BY hash;
        CREATE TABLE content_moved (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL,
            size INTEGER NOT NULL,
            bytes BLOB
        );
        INSERT INTO content_moved SELECT id, hash, size, bytes FROM content;
        DROP TABLE content;
        ALTER TABLE content_moved RENAME TO content;
        CREATE INDEX content_file ON content (hash) WHERE bytes IS NULL;
        CREATE TRIGGER content_gone AFTER DELETE ON content BEGIN
            DELETE FROM content_key WHERE hash = old.hash AND content = old.id;
        END;
        """

    /// Contents that are in files of many; see ``PackFolder``.
    ///
    /// `content.bytes` is null for those, too: they and their variants are `extent` bytes of the pack from `start`. A
    /// pack is all of one draft, and has no `size` before that was published; `used` is how many of its bytes belong to
    /// contents that are there still. What a content had that is gone is a `pack_gap`, until it was erased: one that
    /// was collected nobody reads any more, one that moved may be read until `erasable_at`, which is not known at once.
    private static let packs = """
        CREATE TABLE pack (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            size INTEGER NOT NULL,
            used INTEGER NOT NULL,
            first_content INTEGER NOT NULL,
            last_content INTEGER NOT NULL
        );
        CREATE TABLE pack_gap (
            id INTEGER PRIMARY KEY,
            pack INTEGER,
            start INTEGER,
            size INTEGER,
            erasable_at REAL
        );
        ALTER TABLE content ADD COLUMN pack INTEGER;
        ALTER TABLE content ADD COLUMN start INTEGER;
        ALTER TABLE content ADD COLUMN extent INTEGER;
        DROP INDEX content_file;
        CREATE INDEX content_file ON content (hash) WHERE bytes IS NULL AND pack IS NULL;
        CREATE TRIGGER content_gone_from_pack AFTER DELETE ON content WHEN old.pack IS NOT NULL BEGIN
            INSERT INTO pack_gap (pack, start, size, erasable_at) VALUES (old.pack, old.start, old.extent, 0);
            UPDATE pack SET used = used - ifnull(old.extent, 0) WHERE number = old.pack;
        END;
        CREATE TRIGGER content_moved_from_pack AFTER UPDATE OF pack ON content WHEN old.pack IS NOT NULL BEGIN
            INSERT INTO pack_gap (pack, start, size) VALUES (old.pack, old.start, old.extent);
            UPDATE pack SET used = used - ifnull(old.extent, 0) WHERE number = old.pack;
        END;
        """
}
