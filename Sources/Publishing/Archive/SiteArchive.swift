public import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// The releases of a site, in `site.db` and the folders `feeds` and `packs` beside it.
///
/// Content is stored once by its hash, paths are intervals of releases, and a new release goes live in one short,
/// fully synced transaction. Any number of readers, in this and other processes, see the old release or the new
/// one. There is one writer at a time: processes that write hold the lock of the data folder.
public final class SiteArchive: Sendable {
    /// The data folder that the archive lives in.
    public let folder: URL
    /// How content is compressed when it is first put.
    let precompression: Precompression
    /// How many bytes of content a portion of a draft has at least that goes to a pack.
    let packedSize: Int
    let pool: DatabasePool
    /// Empties the log of what is written; nil where nothing is.
    let checkpoint: BackgroundCheckpoint?
    /// Whether a draft is open: another one, or the collection of garbage, would take its content away.
    let isDrafting = Mutex(false)
    /// Whether contents were seen to have columns that say which pack they are in.
    private let hasPacks = Atomic(false)
    /// Whether rows of paths have a digest; those of an archive that only an older version has written have none.
    let hasEntryDigests: Bool

    /// How many bytes of content are worth a pack, unless something else is said.
    public static let packedSize = 1 << 20

    /// Opens the archive of a data folder to publish in it, and creates what is missing.
    ///
    /// A portion of a draft that has `packedSize` bytes of content goes to a pack, less into the database.
    public static func open(
        at folder: URL,
        precompression: Precompression = .fast,
        packedSize: Int = packedSize
    ) throws -> SiteArchive {
        try FileSystem.createFolder(folder.appending(path: feedsFolder))
        let file = folder.appending(path: fileName).path(percentEncoded: false)
        guard ArchiveHeader.isPlausible(file: file) else { throw PublishingError.damagedArchive(file: file) }
        let checkpoint = BackgroundCheckpoint(of: file)
        let pool = try Self.pool(at: file, checkpoint: checkpoint)
        try mappingErrors(of: file) {
            try pool.write { database in
                guard try ArchiveSchema.migrator.hasBeenSuperseded(database) else { return }
                throw PublishingError.newerArchive(file: file)
            }
            try ArchiveSchema.migrator.migrate(pool)
            guard try pool.read(ArchiveSchema.isWhole) else { throw PublishingError.damagedArchive(file: file) }
            // Without a pack very many paths are damaged, each of which would have to be found.
            let packs = PackFolder(folder: folder.appending(path: PackFolder.name))
            for pack in try pool.read(PackTable.published) where packs.size(of: pack.number) ?? 0 < pack.size {
                throw PublishingError.damagedArchive(file: packs.file(pack.number))
            }
        }
        return SiteArchive(
            folder: folder,
            precompression: precompression,
            packedSize: packedSize,
            pool: pool,
            checkpoint: checkpoint,
            hasEntryDigests: true
        )
    }

    /// Opens the archive of a data folder to read it, also where this user may not write.
    ///
    /// Throws ``PublishingError/noArchive(file:)`` if nothing has been built there yet.
    public static func openReadOnly(at folder: URL) throws -> SiteArchive {
        let file = folder.appending(path: fileName).path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: file) else { throw PublishingError.noArchive(file: file) }
        let pool = try Self.pool(at: file, checkpoint: nil)
        let hasEntryDigests = try mappingErrors(of: file) {
            try pool.read { database in
                guard try !ArchiveSchema.migrator.hasBeenSuperseded(database) else {
                    throw PublishingError.newerArchive(file: file)
                }
                guard try ArchiveSchema.isReadable(database) else { throw PublishingError.noArchive(file: file) }
                return try ArchiveSchema.hasEntryDigests(database)
            }
        }
        return SiteArchive(
            folder: folder,
            precompression: .none,
            packedSize: .max,
            pool: pool,
            checkpoint: nil,
            hasEntryDigests: hasEntryDigests
        )
    }

    private init(
        folder: URL,
        precompression: Precompression,
        packedSize: Int,
        pool: DatabasePool,
        checkpoint: BackgroundCheckpoint?,
        hasEntryDigests: Bool
    ) {
        self.folder = folder
        self.precompression = precompression
        self.packedSize = packedSize
        self.pool = pool
        self.checkpoint = checkpoint
        self.hasEntryDigests = hasEntryDigests
    }

    deinit { checkpoint?.close() }

    /// A pool of connections, read-only unless there is somebody to make checkpoints.
    private static func pool(at file: String, checkpoint: BackgroundCheckpoint?) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.readonly = checkpoint == nil
        configuration.busyMode = .timeout(10)
        configuration.label = "site"
        configuration.prepareDatabase { database in
            guard let checkpoint, !database.configuration.readonly else { return }
            try keepLog(of: database)
            // Erased text must not linger in free pages.
            try database.execute(
                sql: """
                    PRAGMA page_size = 16384; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 16777216
                    """
            )
            try limitCache(of: database)
            checkpoint.watch(database)
        }
        return try mappingErrors(of: file) { try DatabasePool(path: file, configuration: configuration) }
    }

    /// Lets the files of the log stay when a connection is closed: a reader that may not create them needs them.
    static func keepLog(of database: Database) throws {
        var persist: CInt = 1
        sqlite3_file_control(database.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &persist)
    }

    /// Keeps in memory what a batch touches again and again: indexes.
    static func limitCache(of database: Database, toKilobytes size: Int = 16_384) throws {
        try database.execute(sql: "PRAGMA main.cache_size = -\(size)")
    }

    static let fileName = "site.db"
    static let feedsFolder = "feeds"

    var file: String { folder.appending(path: Self.fileName).path(percentEncoded: false) }

    /// The folder that large content is kept in.
    var feeds: URL { folder.appending(path: Self.feedsFolder) }

    /// The folder that the contents of large drafts are kept in.
    var packs: PackFolder { PackFolder(folder: folder.appending(path: PackFolder.name)) }

    /// The file that large content is kept in.
    func feedFile(_ hash: ContentHash, _ coding: ContentCoding = .identity) -> URL {
        feeds.appending(path: hash.hexadecimal + coding.fileSuffix)
    }
}

extension SiteArchive {
    /// Reads in one transaction: all that it sees belongs together.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try mappingErrors { try pool.read(body) }
    }

    /// The columns that say where a pack holds a content; an archive that only an older version has written has none.
    func packColumns(in database: Database) throws -> String {
        if hasPacks.load(ordering: .relaxed) { return PackedExtent.columns }
        guard try ArchiveSchema.hasPacks(database) else { return PackedExtent.noColumns }
        hasPacks.store(true, ordering: .relaxed)
        return PackedExtent.columns
    }

    /// Writes in one transaction.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try mappingErrors { try pool.write(body) }
    }

    /// Works on the writing connection; transactions are the body's own business.
    func writeWithoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try mappingErrors { try pool.writeWithoutTransaction(body) }
    }

    /// Runs one transaction that is on the disk when this returns, whatever happens to the machine.
    ///
    /// Whether the rows are there that others refer to is looked up for each, and every content read for it, unless the
    /// body `knowsReferences` because it put both.
    func writeDurably<Value>(
        knowsReferences: Bool = false,
        _ body: (Database) throws -> Value
    ) throws -> Value {
        try writeWithoutTransaction { database in
            try database.execute(
                sql: "PRAGMA synchronous = FULL; PRAGMA foreign_keys = \(knowsReferences ? "OFF" : "ON")"
            )
            let outcome = Result { try database.withImmediateTransaction { try body(database) } }
            try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON")
            return try outcome.get()
        }
    }

    func mappingErrors<Value>(_ body: () throws -> Value) throws -> Value {
        try Self.mappingErrors(of: file, body)
    }

    static func mappingErrors<Value>(of file: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw PublishingError.damagedArchive(file: file)
            // None of these is for want of room, of rights or of time: the archive holds what it never should.
            case .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_FORMAT, .SQLITE_TOOBIG:
                throw PublishingError.inconsistent(file: file, reason: error.message ?? "\(error.resultCode)")
            default: throw PublishingError.database(file: file, reason: error.message ?? "\(error.resultCode)")
            }
        } catch let error as RowDecodingError {
            throw PublishingError.inconsistent(file: file, reason: "\(error)")
        }
    }
}
