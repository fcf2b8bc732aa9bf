public import Foundation
import GRDB
import Synchronization

extension SiteArchive {
    /// The release that readers see; nil before the first.
    public func live() throws -> Release? {
        try read { try ReleaseTable.live(in: $0) }
    }

    /// A release by its number; nil if there never was one.
    public func release(_ id: ReleaseID) throws -> Release? {
        try read { try ReleaseTable.release(id, in: $0) }
    }

    /// All releases, the newest first; of collected ones only the record is left.
    public func releases() throws -> [Release] {
        try read { try ReleaseTable.all(in: $0) }
    }

    /// Begins a release based on the live one.
    ///
    /// There is one draft at a time: throws ``PublishingError/openDraft`` while another is neither published, discarded
    /// nor dropped.
    public func begin(_ scope: ReleaseDraft.Scope) throws -> ReleaseDraft {
        let isFree = isDrafting.withLock { isDrafting in
            defer { isDrafting = true }
            return !isDrafting
        }
        guard isFree else { throw PublishingError.openDraft }
        do {
            try removeLeftovers()
            return ReleaseDraft(archive: self, scope: scope, basis: try live())
        } catch {
            isDrafting.withLock { $0 = false }
            throw error
        }
    }

    /// Makes an earlier release live again, as a new release with the same content, and takes over its facts.
    ///
    /// Paths that were sealed since stay as they are: withdrawn and erased reviews don't come back. Throws
    /// ``PublishingError/unknownRelease(_:)`` or ``PublishingError/collectedRelease(_:)`` if it is not there.
    public func rollback(to id: ReleaseID, at date: Date) throws -> Publication {
        try writeDurably { database in
            guard let live = try ReleaseTable.live(in: database) else { throw PublishingError.noRelease }
            guard let target = try ReleaseTable.release(id, in: database) else {
                throw PublishingError.unknownRelease(id)
            }
            guard target.isKept else { throw PublishingError.collectedRelease(id) }
            if target.isLive { return Publication(release: live, isNew: false) }
            let changes = try EntryTable.changes(restoring: id, in: database)
            let release = try ReleaseTable.insert(
                origin: .rollback(to: id),
                changes: changes,
                after: live,
                at: date,
                facts: target.facts,
                in: database
            )
            try EntryTable.restore(id, as: release.id, in: database)
            try ReviewTable.restore(id, as: release.id, in: database)
            return Publication(release: release, isNew: true)
        }
    }
}
