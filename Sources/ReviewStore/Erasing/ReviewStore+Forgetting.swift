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
        let (email, order) = (hashing.hash(reviewer, as: .email), hashing.hash(reviewer, as: .order))
        return try forget(
            tombstones: [(email, .email), (order, .order), (hashing.hash(reviewer, as: .reviewer), .reviewer)],
            reviews: [(.byReviewer, [reviewer]), (.byEmail, [email]), (.byOrder, [order])],
            staged: [(.stagedByReviewer, [reviewer]), (.stagedByEmail, [email]), (.stagedByOrder, [order])]
        )
    }

    /// Erases one review, and lets it not come back with a later sync or import.
    ///
    /// - Parameter id: its public id.
    /// - Returns: whether it was there; it is kept out from now on in any case.
    /// - Throws: `ReviewStoreError` if the database fails; then nothing was erased.
    @discardableResult
    public func forget(review id: Review.ID) throws(ReviewStoreError) -> Bool {
        let erased = try forget(
            tombstones: [(hashing.hash(id.rawValue, as: .review), .review)],
            reviews: [(.reviewByID, [id.rawValue])],
            staged: [(.stagedByID, [id.rawValue])]
        )
        return !erased.isEmpty
    }

    private typealias Query = (statement: ErasureStatement, arguments: StatementArguments)

    private func forget(
        tombstones: [(hash: Data, kind: PersonalKey)],
        reviews: [Query],
        staged: [Query]
    ) throws(ReviewStoreError) -> [Review.ID] {
        let erased = try write { database, timestamp in
            // Deleted rows are overwritten, not just unlinked.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            for stone in tombstones {
                try database.run(ErasureStatement.insert, [stone.hash, stone.kind.rawValue, timestamp])
            }
            var found = try rows(of: reviews, in: database)
            let revision = try nextRevision(in: database)
            try database.run(ApplyStatement.clearAffected)
            for row in found { try database.run(ApplyStatement.affectOne, [row.id]) }
            try database.run(ApplyStatement.subtractTally, [revision])
            try database.run(ApplyStatement.clearAffected)
            for row in found { try database.run(ErasureStatement.delete, [row.id]) }
            let incoming = try rows(of: staged, in: database)
            for row in incoming { try database.run(ErasureStatement.dropStaged, [row.id]) }
            found += incoming
            for row in found {
                let hash = hashing.hash(row.publicID, as: .review)
                try database.run(ErasureStatement.insert, [hash, PersonalKey.review.rawValue, timestamp])
            }
            return Set(found.map(\.publicID)).sorted().map { Review.ID($0) }
        }
        // The write-ahead log still holds the pages as they were.
        try catching { _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
        return erased
    }

    private func rows(of queries: [Query], in database: Database) throws -> [(id: Int64, publicID: String)] {
        var rows: [Int64: String] = [:]
        for query in queries {
            let cursor = try Row.fetchCursor(database.prepared(query.statement), arguments: query.arguments)
            while let row = try cursor.next() { rows[row[0]] = row[1] }
        }
        return rows.map { (id: $0.key, publicID: $0.value) }
    }
}
