public import Foundation
import GRDB
public import Reviews

extension ReviewStore {
    /// How long an interrupted run may be taken up again; after that its first pages are too old to be trusted.
    static let resumable: TimeInterval = 3 * 86_400
    /// After how long at most a summary is asked for again; one that is due later was put off by a wrong clock.
    static let longestDue: TimeInterval = 30 * 86_400
    /// How long the record of a run is kept.
    static let runRetention: TimeInterval = 100 * 86_400

    /// Begins a run, or takes up the interrupted one where it stopped.
    ///
    /// An interrupted full run is finished even if only an incremental one is asked for. An import from a file begins
    /// anew each time, because its reader does.
    ///
    /// - Throws: `ReviewStoreError` if the account is not registered.
    public func openRun(
        of account: Account.Name,
        from origin: ReviewOrigin,
        scope: SyncRun.Scope
    ) throws(ReviewStoreError) -> SyncRun {
        try write { database, timestamp in
            let row = try row(of: account, in: database)
            try database.run(RunStatement.dropOld, [row, timestamp - Int64(Self.runRetention * 1000)])
            let latest = timestamp + Int64(Self.longestDue * 1000)
            try database.run(RunStatement.recallSummaries, [row, timestamp, latest])
            try database.run(RunStatement.recallStatistics, [row, timestamp, latest])
            let interrupted = try Row.fetchAll(
                database.prepared(RunStatement.resumable),
                arguments: [row, origin == .file]
            )
            var resumed: SyncRun?
            for candidate in interrupted {
                let run = SyncRun(
                    id: candidate["id"],
                    account: account,
                    origin: origin,
                    scope: SyncRun.Scope(rawValue: candidate["scope"]) ?? .incremental,
                    started: Date(milliseconds: candidate["started"]),
                    isResumed: true,
                    accountRow: row
                )
                let age = TimeInterval(timestamp - run.started.milliseconds) / 1000
                let isFit =
                    origin != .file && candidate["origin"] == origin.rawValue && age < Self.resumable
                    && (run.scope == .full || scope == .incremental)
                if resumed == nil, isFit {
                    try database.run(RunStatement.resume, [timestamp, run.id])
                    resumed = run
                } else {
                    try abandon(run.id, in: database, at: timestamp)
                }
            }
            if let resumed { return resumed }
            let arguments: StatementArguments = [row, origin.rawValue, scope.rawValue, timestamp]
            guard let id = try Int64.fetchOne(database.prepared(RunStatement.insert), arguments: arguments) else {
                throw ReviewStoreError(.bug, "the review store gave a new run no number.")
            }
            return SyncRun(
                id: id,
                account: account,
                origin: origin,
                scope: scope,
                started: Date(milliseconds: timestamp),
                isResumed: false,
                accountRow: row
            )
        }
    }

    private func abandon(_ run: Int64, in database: Database, at timestamp: Int64) throws {
        try database.run(ApplyStatement.dropRawOfNobody, [run])
        try dropStaged(of: run, in: database)
        try database.run(RunStatement.abandon, [timestamp, run])
    }

    /// Removes the rows of a run that no longer needs them.
    func dropStaged(of run: Int64, in database: Database) throws {
        try database.run(RunStatement.dropIncoming, [run])
        try database.run(RunStatement.dropIncomingSummaries, [run])
        try database.run(ReplyStatement.dropStaged, [run])
        try database.run(StatisticStatement.dropStaged, [run])
        try database.run(RunStatement.dropListings, [run])
    }

    /// Records why a run stopped; what it has fetched stays, and the next one takes it up.
    public func fail(_ run: SyncRun, because message: String) throws(ReviewStoreError) {
        try write { database, timestamp in
            try database.run(RunStatement.fail, [message, timestamp, run.id])
        }
    }

    /// When the newest completed run of an account began, or the newest that told everything; nil if none has.
    ///
    /// One that is still to come was recorded by a clock that was ahead, and says nothing of what eKomi has told.
    public func lastCompletedRun(
        of account: Account.Name,
        from origin: ReviewOrigin,
        scope: SyncRun.Scope = .incremental
    ) throws(ReviewStoreError) -> Date? {
        try reading { database in
            let arguments: StatementArguments = [
                try row(of: account, in: database), origin.rawValue, scope.rawValue, now().milliseconds,
            ]
            return try Int64.fetchOne(database.prepared(RunStatement.lastCompleted), arguments: arguments)
                .map(Date.init(milliseconds:))
        }
    }

    /// The latest date that a completed run of an account has, by whatever clock; nil if none has completed.
    ///
    /// There can be reviews up to it, also where the clock was put back since.
    public func latestRunDate(of account: Account.Name, from origin: ReviewOrigin) throws(ReviewStoreError) -> Date? {
        try reading { database in
            let arguments: StatementArguments = [
                try row(of: account, in: database), origin.rawValue, SyncRun.Scope.incremental.rawValue, Int64.max,
            ]
            return try Int64.fetchOne(database.prepared(RunStatement.lastCompleted), arguments: arguments)
                .map(Date.init(milliseconds:))
        }
    }

    /// Reads in the writer's own order: runs see what they have staged.
    func reading<Result>(_ body: (Database) throws -> Result) throws(ReviewStoreError) -> Result {
        try catching { try pool.read(body) }
    }
}
