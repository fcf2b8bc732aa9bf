public import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// The releases of a site, in `site.db` and the folder `feeds` beside it.
///
/// Content is stored once by its hash, paths are intervals of releases, and a new release goes live in one short,
/// fully synced transaction. Any number of readers, in this and other processes, see the old release or the new
/// one. There is one writer at a time: processes that write hold the lock of the data folder.
public final class SiteArchive: Sendable {
    /// The data folder that the archive lives in.
    public let folder: URL
    /// How content is compressed when it is first put.
    let precompression: Precompression
    let pool: DatabasePool
    /// Whether a draft is open: another one, or the collection of garbage, would take its content away.
    let isDrafting = Mutex(false)

    /// Opens the archive of a data folder to publish in it, and creates what is missing.
    public static func open(at folder: URL, precompression: Precompression = .fast) throws -> SiteArchive {
        try FileSystem.createFolder(folder.appending(path: feedsFolder))
        let archive = try SiteArchive(folder: folder, precompression: precompression, readOnly: false)
        try archive.write { database in
            guard try ArchiveSchema.migrator.hasBeenSuperseded(database) else { return }
            throw PublishingError.newerArchive(file: archive.file)
        }
        try archive.mappingErrors { try ArchiveSchema.migrator.migrate(archive.pool) }
        return archive
    }

    /// Opens the archive of a data folder to read it, also where this user may not write.
    ///
    /// Throws ``PublishingError/noArchive(file:)`` if nothing has been built there yet.
    public static func openReadOnly(at folder: URL) throws -> SiteArchive {
        let archive = try SiteArchive(folder: folder, precompression: .none, readOnly: true)
        try archive.read { database in
            guard try !ArchiveSchema.migrator.hasBeenSuperseded(database) else {
                throw PublishingError.newerArchive(file: archive.file)
            }
            guard try ArchiveSchema.isReadable(database) else {
                throw PublishingError.noArchive(file: archive.file)
            }
        }
        return archive
    }

    private init(folder: URL, precompression: Precompression, readOnly: Bool) throws {
        self.folder = folder
        self.precompression = precompression
        let file = folder.appending(path: Self.fileName).path(percentEncoded: false)
        if readOnly, !FileManager.default.fileExists(atPath: file) { throw PublishingError.noArchive(file: file) }
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(10)
        configuration.label = "site"
        configuration.prepareDatabase { database in
            guard !readOnly, !database.configuration.readonly else { return }
            // A reader that may not create files needs -wal and -shm to be there.
            var persist: CInt = 1
            sqlite3_file_control(database.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &persist)
            // Erased text must not linger in free pages. Pages that a batch touches again and again (indexes) go from the
            // log to the file once for several batches, and stay in memory meanwhile.
            try database.execute(
                sql: """
                    PRAGMA page_size = 16384; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 16777216;
                    PRAGMA wal_autocheckpoint = 4096; PRAGMA cache_size = -16384
                    """
            )
        }
        pool = try Self.mappingErrors(of: file) { try DatabasePool(path: file, configuration: configuration) }
    }

    static let fileName = "site.db"
    static let feedsFolder = "feeds"

    var file: String { folder.appending(path: Self.fileName).path(percentEncoded: false) }

    /// The folder that large content is kept in.
    var feeds: URL { folder.appending(path: Self.feedsFolder) }

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

    /// Writes in one transaction.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try mappingErrors { try pool.write(body) }
    }

    /// Works on the writing connection; transactions are the body's own business.
    func writeWithoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try mappingErrors { try pool.writeWithoutTransaction(body) }
    }

    /// Runs one transaction that is on the disk when this returns, whatever happens to the machine.
    func writeDurably<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            let value = try database.withImmediateTransaction { try body(database) }
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            return value
        }
    }

    func mappingErrors<Value>(_ body: () throws -> Value) throws -> Value {
        try Self.mappingErrors(of: file, body)
    }

    private static func mappingErrors<Value>(of file: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw PublishingError.damagedArchive(file: file)
            default: throw PublishingError.database(file: file, reason: error.message ?? "\(error.resultCode)")
            }
        }
    }
}
