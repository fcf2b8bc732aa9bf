import Foundation
import GRDB
import Synchronization

extension ReleaseDraft {
    /// The switch: everything before it may be lost, nothing after it can be.
    func goLive(
        _ state: DraftState,
        at date: Date,
        facts: String,
        unchangedFacts: String?
    ) throws -> Publication {
        if !state.hasReviews { try archive.writeWithoutTransaction { try ReviewStage.create(in: $0) } }
        if state.hasFiles {
            try FileSystem.synchronizeFolder(archive.folder.appending(path: SiteArchive.feedsFolder))
        }
        let packed = try pack.withLock { try $0?.complete(in: archive.packs) }
        return try archive.writeDurably(knowsReferences: true) { database in
            let live = try ReleaseTable.live(in: database)
            guard live?.id == basis?.id else {
                throw PublishingError.outdatedDraft(basis: basis?.id, live: live?.id)
            }
            let changes = try ReleaseStage.changes(in: database)
            if live != nil { try ReleaseStage.refreshFingerprints(in: database) }
            if state.hasJournal { try JournalStage.apply(at: date, in: database) }
            let hasReviewChanges = try ReviewStage.hasChanges(state, scope: scope, in: database)
            if let live, changes.isEmpty, !hasReviewChanges {
                try SealTable.insert(state.sealed, at: live.id, in: database)
                let release = try ReleaseTable.update(live, facts: unchangedFacts ?? live.facts, in: database)
                return Publication(release: release, isNew: false)
            }
            let release = try ReleaseTable.insert(
                origin: .build,
                changes: changes,
                after: live,
                at: date,
                facts: facts,
                in: database
            )
            try ReleaseStage.apply(to: release.id, replacing: live, in: database)
            if let packed { try PackTable.publish(packed.number, size: packed.size, in: database) }
            if hasReviewChanges { try ReviewStage.apply(to: release.id, in: database) }
            try SealTable.insert(state.sealed, at: release.id, in: database)
            return Publication(release: release, isNew: true)
        }
    }
}
