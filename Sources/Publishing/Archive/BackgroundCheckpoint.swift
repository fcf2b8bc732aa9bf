import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Brings what the log holds into the database's file while more is written.
///
/// The connection that writes would have to wait for the disk meanwhile, and all that is rendered for it.
final class BackgroundCheckpoint: Sendable {
    private let file: String
    private let firstPages: CInt
    private let mostPages: CInt
    private let queue = DispatchQueue(label: "starling.checkpoint")
    private let isPending = Atomic(false)
    /// A connection of its own, opened when it is first needed.
    private let connection = Mutex<DatabaseQueue?>(nil)
    /// The file that is written: a damaged one gets another name, and another file its own.
    private let identity = Mutex<FileIdentity?>(nil)

    /// Begins a checkpoint when the log has some pages, so that one that was touched again and again is moved once; and
    /// has whoever writes wait after all when it has that many, so that the log stays bounded.
    init(of file: String, firstPages: CInt = 4096, mostPages: CInt = 16_384) {
        self.file = file
        self.firstPages = firstPages
        self.mostPages = mostPages
    }

    /// Watches what a connection writes; it must be closed before this goes.
    func watch(_ database: Database) {
        identity.withLock { $0 = FileIdentity(path: file) }
        let context = Unmanaged.passUnretained(self).toOpaque()
        let hook: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, CInt) -> CInt = {
            guard let context = $0 else { return SQLITE_OK }
            Unmanaged<BackgroundCheckpoint>.fromOpaque(context).takeUnretainedValue().note(pages: $3, on: $1)
            return SQLITE_OK
        }
        sqlite3_wal_hook(database.sqliteConnection, hook, context)
    }

    /// Begins a checkpoint, unless one is about to begin.
    func begin() {
        guard !isPending.exchange(true, ordering: .relaxed) else { return }
        queue.async { [self] in
            isPending.store(false, ordering: .relaxed)
            // What fails here loses nothing: the log keeps it, and the next one tries again.
            try? checkpoint()
        }
    }

    /// Waits for the checkpoint that is under way, and closes the connection.
    func close() {
        queue.sync { connection.withLock { $0 = nil } }
    }

    /// Something was committed, and the log has so many pages.
    private func note(pages: CInt, on writer: OpaquePointer?) {
        guard pages >= firstPages else { return }
        if pages >= mostPages {
            queue.sync {}
            sqlite3_wal_checkpoint_v2(writer, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        } else {
            begin()
        }
    }

    private func checkpoint() throws {
        try connection.withLock { connection in
            if connection == nil { connection = try open() }
            try connection?.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
        }
    }

    /// Opens the file that is written; nil if its name is another's now.
    private func open() throws -> DatabaseQueue? {
        guard isInPlace else { return nil }
        var configuration = Configuration()
        configuration.label = "site.checkpoint"
        configuration.prepareDatabase { try SiteArchive.keepLog(of: $0) }
        let database = try DatabaseQueue(path: file, configuration: configuration)
        return isInPlace ? database : nil
    }

    private var isInPlace: Bool { identity.withLock { $0 != nil && $0 == FileIdentity(path: file) } }
}
