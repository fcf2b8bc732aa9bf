import Foundation
import GRDB
public import Reviews

extension ReviewStore {
    /// For how long a decision holds against what eKomi tells, which carries decisions out later.
    static let decisionHold: TimeInterval = 3 * 86_400

    /// Gives reviews another status at once, and holds to it until eKomi tells the same or three days have gone by.
    ///
    /// - Parameters:
    ///   - status: what becomes of them.
    ///   - ids: their public ids; those that the store does not know are passed over.
    /// - Returns: the ids of those that it knows.
    /// - Throws: `ReviewStoreError` if the database fails; then nothing has changed.
    @discardableResult
    public func decide(_ status: Review.Status, on ids: [Review.ID]) throws(ReviewStoreError) -> [Review.ID] {
        try write { database, timestamp in
            var found: [Traces.Found] = []
            for id in ids { found += try Traces(id: id.rawValue).reviews(in: database) }
            guard !found.isEmpty else { return [] }
            let revision = try nextRevision(in: database)
            try database.run(ApplyStatement.clearAffected)
            for review in found {
                try database.run(ApplyStatement.affectOne, [review.row])
                try database.run(DecisionStatement.insert, [review.id.rawValue, status.rawValue, timestamp])
            }
            try database.run(ApplyStatement.subtractTally, [revision])
            if status == .withdrawn || status == .rejected { try database.run(ApplyStatement.noteLost, [revision]) }
            for review in found {
                try database.run(DecisionStatement.setStatus, [status.rawValue, timestamp, review.row])
            }
            try database.run(DecisionStatement.addTally, [revision])
            for account in try Int64.fetchAll(database.prepared(AccountStatement.ids)) {
                try database.run(DecisionStatement.dueSummaries, [account, timestamp])
            }
            try database.run(ApplyStatement.clearAffected)
            return found.map(\.id)
        }
    }

    /// Lets decisions stand against what a run tells, unless it tells the same or they are too old.
    func holdDecisions(against run: SyncRun, in database: Database, at timestamp: Int64) throws {
        try database.run(DecisionStatement.expire, [timestamp - Int64(Self.decisionHold * 1000)])
        try database.run(DecisionStatement.confirm, [run.id])
        try database.run(DecisionStatement.hold, [run.id])
    }
}
