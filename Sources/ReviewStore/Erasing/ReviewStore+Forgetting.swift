import Foundation
import GRDB
public import Reviews

extension ReviewStore {
    /// Erases all that a person wrote, and lets none of it come back with a later sync or import.
    ///
    /// - Parameter reviewer: the person's e-mail address, their id at the source, or one of their order ids. Names are
    ///   not enough: two people may share one.
    /// - Returns: the ids of the reviews that were erased.
    /// - Throws: `ReviewStoreError` if the database fails; then nothing was erased.
    @discardableResult
    public func forget(reviewer: String) throws(ReviewStoreError) -> [Review.ID] {
        try forget(
            Traces(
                reviewer: reviewer,
                email: hashing.hash(reviewer, as: .email),
                order: hashing.hash(reviewer, as: .order)
            ),
            tombstones: [.email, .order, .reviewer].map { ($0, hashing.hash(reviewer, as: $0)) }
        )
    }

    /// Erases one review, and lets it not come back with a later sync or import.
    ///
    /// - Parameter id: its public id, or its id in the file it was imported from if no other review has that one.
    /// - Returns: whether it was there; it is kept out from now on in any case.
    /// - Throws: `ReviewStoreError` if the database fails; then nothing was erased.
    @discardableResult
    public func forget(review id: Review.ID) throws(ReviewStoreError) -> Bool {
        let id = try publicID(of: id)
        let tombstone = (PersonalKey.review, hashing.hash(id.rawValue, as: .review))
        return try !forget(Traces(id: id.rawValue), tombstones: [tombstone]).isEmpty
    }

    /// The public id of a review that is named as feeds name it.
    private func publicID(of id: Review.ID) throws(ReviewStoreError) -> Review.ID {
        try reading { database in
            let statement = try database.prepared(ErasureStatement.bySource)
            let ids = try String.fetchAll(statement, arguments: [id.rawValue])
            let isPublic = try !Traces(id: id.rawValue).reviews(in: database).isEmpty
            guard !isPublic, ids.count == 1, let only = ids.first else { return id }
            return Review.ID(only)
        }
    }

    private func forget(
        _ traces: Traces,
        tombstones: [(kind: PersonalKey, hash: Data)]
    ) throws(ReviewStoreError) -> [Review.ID] {
        let erased = try write { database, timestamp in
            // Deleted rows are overwritten, not just unlinked.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            for stone in tombstones { try bury(stone.hash, as: stone.kind, in: database, at: timestamp) }
            let published = try traces.reviews(in: database)
            try takeOff(published.map(\.row), in: database)
            for found in published { try database.run(ErasureStatement.delete, [found.row]) }
            let staged = try traces.staged(in: database)
            for found in staged { try database.run(ErasureStatement.dropStaged, [found.row]) }
            let ids = Set((published + staged).map(\.id)).sorted()
            for id in ids {
                try database.run(ErasureStatement.deleteRaw, [id.rawValue])
                try database.run(ReplyStatement.delete, [id.rawValue])
                try database.run(ReplyStatement.dropStagedOf, [id.rawValue])
                try bury(hashing.hash(id.rawValue, as: .review), as: .review, in: database, at: timestamp)
            }
            return ids
        }
        // The write-ahead log still holds the pages as they were.
        try catching { _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
        return erased
    }

    private func bury(_ hash: Data, as kind: PersonalKey, in database: Database, at timestamp: Int64) throws {
        try database.run(ErasureStatement.insert, [hash, kind.rawValue, timestamp])
    }

    /// Takes reviews off the counts of their products, which so count as changed.
    private func takeOff(_ rows: [Int64], in database: Database) throws {
        let revision = try nextRevision(in: database)
        try database.run(ApplyStatement.clearAffected)
        for row in rows { try database.run(ApplyStatement.affectOne, [row]) }
        try database.run(ApplyStatement.subtractTally, [revision])
        try database.run(ApplyStatement.noteLost, [revision])
        try database.run(ApplyStatement.clearAffected)
    }
}
