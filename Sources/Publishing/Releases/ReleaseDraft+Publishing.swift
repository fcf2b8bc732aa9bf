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
        return try archive.writeDurably(knowsReferences: true) { database in
            let live = try ReleaseTable.live(in: database)
            guard live?.id == basis?.id else {
                throw PublishingError.outdatedDraft(basis: basis?.id, live: live?.id)
            }
            let changes = state.changes
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
            if hasReviewChanges { try ReviewStage.apply(to: release.id, in: database) }
            try SealTable.insert(state.sealed, at: release.id, in: database)
            // Last, for it is on its way to the disk meanwhile.
            if let pack = try pack.withLock({ try $0?.complete(in: archive.packs) }) {
                try PackTable.publish(pack.number, size: pack.size, in: database)
            }
            return Publication(release: release, isNew: true)
        }
    }
}
