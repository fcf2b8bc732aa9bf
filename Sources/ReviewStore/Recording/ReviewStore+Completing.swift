import GRDB
import Reviews

extension ReviewStore {
    /// Makes all that a run has staged visible, in one step.
    ///
    /// Only what differs is written, and only the products it belongs to count as changed. After a full run, reviews
    /// that it did not mention are gone, unless there were records that could not be understood: they are kept, but
    /// nobody sees them.
    ///
    /// - Parameters:
    ///   - run: a run of which every listing is finished.
    ///   - facts: what else it learned about the account.
    /// - Returns: what it changed.
    /// - Throws: `ReviewStoreError` if the database fails; then the run is as it was before.
    @discardableResult
    public func complete(
        _ run: SyncRun,
        with facts: AccountFacts = AccountFacts()
    ) throws(ReviewStoreError) -> RunOutcome {
        try write { database, timestamp in
            let revision = try nextRevision(in: database)
            try applyReplies(of: run, in: database)
            try holdDecisions(against: run, in: database, at: timestamp)
            let outcome = try applyReviews(of: run, as: revision, in: database, at: timestamp)
            try applySummaries(of: run, as: revision, in: database)
            try apply(facts, to: run.accountRow, as: revision, in: database)
            try applyStatistics(of: run, as: revision, in: database)
            try database.run(ApplyStatement.clearDiffering)
            try dropStaged(of: run.id, in: database)
            try database.run(
                RunStatement.finish,
                [timestamp, outcome.added, outcome.changed, outcome.gone, run.id]
            )
            return outcome
        }
    }

    /// The number of the next state of the store.
    func nextRevision(in database: Database) throws -> Int64 {
        guard let revision = try Int64.fetchOne(database.prepared(StoreStatement.nextRevision)) else {
            throw ReviewStoreError(.damaged, "the review store has lost its revision. Restore a copy, or sync anew.")
        }
        return revision
    }

    private func applyReviews(
        of run: SyncRun,
        as revision: Int64,
        in database: Database,
        at timestamp: Int64
    ) throws -> RunOutcome {
        var outcome = RunOutcome()
        try database.run(ApplyStatement.clearDiffering)
        try database.run(ApplyStatement.findDiffering, [run.id, run.accountRow])

        // What a changed review counted for before is taken off here, and what it counts for now is added below.
        try database.run(ApplyStatement.clearAffected)
        try database.run(ApplyStatement.affectOutdated)
        outcome.changed = try count(.countAffected, in: database)
        outcome.added = try count(.countDiffering, in: database) - outcome.changed
        try database.run(ApplyStatement.subtractTally, [revision])
        try database.run(ApplyStatement.noteWithdrawn, [revision])

        let unintelligible = try Int.fetchOne(database.prepared(RunStatement.unintelligible), arguments: [run.id])
        outcome.isReconciled = run.scope == .full && unintelligible == 0
        if outcome.isReconciled {
            try database.run(ApplyStatement.clearAffected)
            try database.run(ApplyStatement.affectGone, [run.accountRow, run.origin == .file, run.id])
            outcome.gone = try count(.countAffected, in: database)
            try database.run(ApplyStatement.subtractTally, [revision])
            try database.run(ApplyStatement.noteLost, [revision])
            try database.run(ApplyStatement.markGone, [timestamp])
        }

        try database.run(ApplyStatement.upsert, [run.accountRow, timestamp])
        try database.run(ApplyStatement.addTally, [revision])
        try database.run(ApplyStatement.insertSummarySubjects, [run.accountRow, timestamp])
        try database.run(ApplyStatement.clearAffected)
        return outcome
    }

    private func count(_ statement: ApplyStatement, in database: Database) throws -> Int {
        try Int.fetchOne(database.prepared(statement)) ?? 0
    }
}
