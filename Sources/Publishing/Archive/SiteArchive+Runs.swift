import GRDB

public import struct Foundation.Date

extension SiteArchive {
    /// Notes what a run came to.
    public func record(_ run: RunRecord) throws {
        try write { database in
            try database.execute(
                sql: "INSERT INTO run (kind, started_at, finished_at, outcome, facts) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    run.kind, run.startedAt.timeIntervalSince1970, run.finishedAt.timeIntervalSince1970,
                    run.outcome.rawValue, run.facts,
                ]
            )
        }
    }

    /// How many runs of each kind ended in which way, since the archive was made.
    public func runCounts() throws -> [RunCount] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT kind, outcome, count(*) AS count FROM run GROUP BY kind, outcome ORDER BY kind, outcome"
            )
            .map { try RunCount(kind: $0.checked("kind"), outcome: $0.checked("outcome"), count: $0.checked("count")) }
        }
    }

    /// When the latest fetch of all accounts ended in which everything was done; nil if none ever was.
    public func lastCompleteFetch() throws -> Date? {
        try read { database in
            try ["sync", "refresh"]
                .compactMap { kind in
                    try Double.fetchOne(
                        database,
                        sql: "SELECT finished_at FROM run WHERE kind = ? AND outcome = ? ORDER BY id DESC LIMIT 1",
                        arguments: [kind, RunRecord.Outcome.done.rawValue]
                    )
                }
                .max().map(Date.init(timeIntervalSince1970:))
        }
    }

    /// The latest run of each kind and outcome, the newest first.
    public func latestRuns() throws -> [RunRecord] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM run WHERE id IN (SELECT max(id) FROM run GROUP BY kind, outcome) ORDER BY id DESC"
            )
            .map { try RunRecord(row: $0) }
        }
    }

    /// The latest runs, of one kind or all, the newest first.
    public func runs(of kind: String? = nil, limit: Int = 20) throws -> [RunRecord] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM run \(kind == nil ? "" : "WHERE kind = :kind") ORDER BY id DESC LIMIT :limit
                    """,
                arguments: kind.map { ["kind": $0, "limit": limit] } ?? ["limit": limit]
            )
            return try rows.map { try RunRecord(row: $0) }
        }
    }
}

extension RunRecord {
    init(row: Row) throws {
        self.init(
            kind: try row.checked("kind"),
            startedAt: Date(timeIntervalSince1970: try row.checked("started_at")),
            finishedAt: Date(timeIntervalSince1970: try row.checked("finished_at")),
            // A later version may know more outcomes than this one.
            outcome: Outcome(rawValue: try row.checked("outcome")) ?? .partial,
            facts: try row.checked("facts")
        )
    }
}
