public import Foundation
import GRDB
import Synchronization

/// Notices releases that any process publishes in a data folder, at the price of one pragma a look.
///
/// It also notices an archive that appears, and one that is put in the place of another. No transaction is open between
/// two looks.
public final class ArchiveWatch: Sendable {
    /// What is live now.
    public struct Sighting: Sendable {
        /// The archive to read it from.
        public let archive: SiteArchive
        /// The live release.
        public let release: Release
    }

    private let folder: URL
    private let state = Mutex(State())

    private struct State {
        var archive: SiteArchive?
        var queue: DatabaseQueue?
        var file: FileIdentity?
        var dataVersion: Int?
        var release: ReleaseID?
    }

    /// Watches a data folder.
    public init(folder: URL) {
        self.folder = folder
    }

    /// What is live, if that is not what the last look saw; nil also while nothing was published.
    ///
    /// Throws ``PublishingError`` if the archive cannot be read just now; then the next look tries again.
    public func look() throws -> Sighting? {
        try state.withLock { state in
            let path = folder.appending(path: SiteArchive.fileName).path(percentEncoded: false)
            // A file that is gone may come back; what was opened can still be read.
            guard let file = FileIdentity(path: path) else { return nil }
            if state.file != file || state.archive == nil { try reopen(path, file, &state) }
            guard let archive = state.archive, let queue = state.queue else { return nil }
            return try archive.mappingErrors {
                let version = try queue.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") }
                guard version != state.dataVersion else { return nil }
                let live = try archive.live()
                state.dataVersion = version
                guard let live, live.id != state.release else { return nil }
                state.release = live.id
                return Sighting(archive: archive, release: live)
            }
        }
    }

    private func reopen(_ path: String, _ file: FileIdentity, _ state: inout State) throws {
        let archive: SiteArchive
        do {
            archive = try SiteArchive.openReadOnly(at: folder)
        } catch PublishingError.noArchive {
            // Its tables are being created.
            return
        }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(1)
        let queue = try archive.mappingErrors { try DatabaseQueue(path: path, configuration: configuration) }
        state = State(archive: archive, queue: queue, file: file)
    }
}
