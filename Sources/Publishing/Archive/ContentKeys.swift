import GRDB
import Synchronization

/// The hashes of the contents that a draft stored, until they are added to those of the archive.
///
/// Many wait in a temporary table, so that memory stays the same however many there are.
final class ContentKeys: Sendable {
    /// A hash without memory of its own, and its content.
    private struct Key: Comparable {
        let hash: SIMD4<UInt64>
        let content: Int64

        init(_ hash: ContentHash, _ content: Int64) {
            self.hash = hash.bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
            self.content = content
        }

        func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
            try withUnsafeBytes(of: hash, body)
        }

        /// In the order of the bytes.
        static func < (left: Self, right: Self) -> Bool {
            for index in left.hash.indices where left.hash[index] != right.hash[index] {
                return left.hash[index].bigEndian < right.hash[index].bigEndian
            }
            return false
        }
    }

    private struct State {
        var keys: [Key] = []
        var hasTable = false
    }

    private let state = Mutex(State())
    private let mostInMemory: Int

    /// So many wait in memory at most, but for those of one batch.
    init(mostInMemory: Int = 32_768) { self.mostInMemory = mostInMemory }

    /// Notes the hash of a content that was stored.
    func insert(_ hash: ContentHash, of content: Int64) {
        state.withLock { $0.keys.append(Key(hash, content)) }
    }

    /// Moves what waits to the temporary table, if it is much.
    func relieve(in database: Database) throws {
        try state.withLock { state in
            if state.keys.count > mostInMemory { try Self.moveToTable(&state, in: database) }
        }
    }

    /// Adds what waits, in the order of the hashes; of contents that are the same one stays.
    func settle(in database: Database) throws {
        try state.withLock { state in
            if try !state.hasTable && Self.addFromMemory(&state, in: database) { return }
            try Self.moveToTable(&state, in: database)
            try Self.addFromTable(in: database)
        }
    }

    /// Adds what waits in memory, unless there are doubles among it.
    private static func addFromMemory(_ state: inout State, in database: Database) throws -> Bool {
        state.keys.sort()
        let hasDoubles = zip(state.keys, state.keys.dropFirst()).contains { $0.hash == $1.hash }
        if hasDoubles { return false }
        let insertion = try RepeatedStatement("INSERT OR IGNORE INTO content_key VALUES (?, ?)", in: database)
        try database.withImmediateTransaction {
            for key in state.keys {
                try key.withBytes { hash in
                    try insertion.bind(hash, at: 1)
                    try insertion.bind(key.content, at: 2)
                    try insertion.run()
                }
            }
        }
        state.keys = []
        return true
    }

    private static func moveToTable(_ state: inout State, in database: Database) throws {
        if !state.hasTable {
            try database.execute(
                sql: """
                    DROP TABLE IF EXISTS temp.fresh;
                    CREATE TEMP TABLE fresh (content INTEGER PRIMARY KEY, hash BLOB NOT NULL);
                    """
            )
            state.hasTable = true
        }
        let insertion = try RepeatedStatement("INSERT INTO temp.fresh (content, hash) VALUES (?, ?)", in: database)
        try database.withImmediateTransaction {
            for key in state.keys {
                try key.withBytes { hash in
                    try insertion.bind(key.content, at: 1)
                    try insertion.bind(hash, at: 2)
                    try insertion.run()
                }
            }
        }
        state.keys = []
    }

    private static func addFromTable(in database: Database) throws {
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
