import Foundation
import GRDB
import Reviews

/// What was erased, to be recognized if it is told again.
struct Tombstones {
    private let database: Database
    private let hashing: HashingKey
    private let isEmpty: Bool

    init(in database: Database, hashing: HashingKey) throws {
        self.database = database
        self.hashing = hashing
        // Nearly every store has none: it should not cost four look-ups a review to know.
        isEmpty = try Data.fetchOne(database.prepared(ErasureStatement.first)) == nil
    }

    /// Whether a review was erased, by its id or with all that its author had written up to then.
    func bury(_ incoming: IncomingReview) throws -> Bool {
        guard !isEmpty else { return false }
        let review = incoming.review
        if try erased(hashing.hash(review.id.rawValue, as: .review)) != nil { return true }
        let hashes = incoming.hashes(hashing)
        let reviewer = review.reviewer.id.map { hashing.hash($0.rawValue, as: .reviewer) }
        for hash in [hashes.email, hashes.order, reviewer].compactMap({ $0 }) {
            // What a person writes after having been forgotten is a new matter.
            if let erased = try erased(hash), review.date.milliseconds <= erased { return true }
        }
        return false
    }

    private func erased(_ hash: Data) throws -> Int64? {
        try Int64.fetchOne(database.prepared(ErasureStatement.find), arguments: [hash])
    }
}
