import Foundation
import GRDB
import Reviews

/// By what the reviews to be erased are found; nil finds none.
struct Traces {
    var id: String?
    var reviewer: String?
    var email: Data?
    var order: Data?

    typealias Found = (row: Int64, id: Review.ID)

    /// The recorded reviews.
    func reviews(in database: Database) throws -> [Found] {
        try find(.reviewByID, [id], in: database) + find(.byReviewer, [reviewer], in: database)
            + find(.byEmail, [email], in: database) + find(.byOrder, [order], in: database)
    }

    /// The reviews that a run has staged and not yet made visible.
    func staged(in database: Database) throws -> [Found] {
        try Int64.fetchAll(database.prepared(ErasureStatement.unfinishedRuns))
            .flatMap { run in
                try find(.staged, [run, id, reviewer, email, order], in: database)
            }
    }

    private func find(
        _ statement: ErasureStatement,
        _ arguments: StatementArguments,
        in database: Database
    ) throws -> [Found] {
        let rows = try Row.fetchCursor(database.prepared(statement), arguments: arguments)
        return try Array(rows.map { (row: $0[0], id: Review.ID($0[1] as String)) })
    }
}
