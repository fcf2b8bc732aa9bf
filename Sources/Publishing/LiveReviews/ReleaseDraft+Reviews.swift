import GRDB
import Synchronization

extension ReleaseDraft {
    /// Says all the reviews that the live endpoint has for each of some folders; what was there and is not said goes.
    ///
    /// A folder that is removed takes its reviews with it, one that is carried over keeps them, and one that is sealed
    /// never gets earlier ones back.
    public func putReviews(_ lists: [(folder: SitePath, rows: [ReviewRow])]) throws {
        try state.withLock { state in
            guard !state.isClosed else { throw PublishingError.closedDraft }
            try archive.writeWithoutTransaction { database in
                if !state.hasReviews { try ReviewStage.create(in: database) }
                try database.withImmediateTransaction {
                    for list in lists {
                        // Whoever builds everything wants damage repaired.
                        try ReviewStage.put(
                            list.rows,
                            at: list.folder,
                            repairing: scope == .everything,
                            in: database
                        )
                    }
                }
            }
            state.hasReviews = true
        }
    }
}
