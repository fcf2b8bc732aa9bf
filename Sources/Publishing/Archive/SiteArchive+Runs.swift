import Foundation
import GRDB

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
            .map { RunCount(kind: $0["kind"], outcome: $0["outcome"], count: $0["count"]) }
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
            return rows.map(RunRecord.init)
        }
    }
}

extension RunRecord {
    init(row: Row) {
        self.init(
            kind: row["kind"],
            startedAt: Date(timeIntervalSince1970: row["started_at"]),
            finishedAt: Date(timeIntervalSince1970: row["finished_at"]),
            // A later version may know more outcomes than this one.
            outcome: Outcome(rawValue: row["outcome"]) ?? .partial,
            facts: row["facts"]
        )
    }
}
