import Foundation
import GRDB
import Reviews

extension ReviewStore {
    /// The subjects that changed in a run and whose summary it has not yet asked for, at most `limit`.
    public func changedSubjects(in run: SyncRun, limit: Int) throws(ReviewStoreError) -> [SummarySubject] {
        try subjects(.changed, [run.id, limit])
    }

    /// The subjects whose summary is due to be asked for again, longest due first, at most `limit`.
    public func dueSubjects(in run: SyncRun, limit: Int) throws(ReviewStoreError) -> [SummarySubject] {
        try subjects(.due, [run.accountRow, now().milliseconds, run.id, limit])
    }

    private func subjects(
        _ statement: SummaryStatement,
        _ arguments: StatementArguments
    ) throws(ReviewStoreError) -> [SummarySubject] {
        try reading { database in
            let rows = try Row.fetchCursor(database.prepared(statement), arguments: arguments)
            return try Array(
                rows.map { row in
                    let (product, form): (String, String) = (row[0], row[1])
                    return SummarySubject(
                        form: form.isEmpty ? nil : Form.ID(form),
                        product: product.isEmpty ? nil : Product.ID(product)
                    )
                }
            )
        }
    }

    /// Records summaries, invisible like all that a run tells until it is complete.
    public func stage(_ summaries: [SummaryRecord], in run: SyncRun) throws(ReviewStoreError) {
        try write { database, timestamp in
            for record in summaries {
                let distribution = record.summary?.distribution
                let stars = (1...5).map { stars in distribution.map { $0[stars] } }
                let subject = record.subject
                var arguments: [(any DatabaseValueConvertible)?] = [
                    run.id, subject.product?.rawValue ?? "", subject.form?.rawValue ?? "",
                    record.summary?.count ?? 0, record.summary?.average.hundredths,
                ]
                arguments += stars.map { $0 as (any DatabaseValueConvertible)? }
                arguments += [timestamp, record.due.milliseconds]
                try database.run(SummaryStatement.stage, StatementArguments(arguments))
            }
        }
    }

    /// Makes the summaries of a run visible; products whose numbers differ count as changed.
    ///
    /// A run that told everything leaves none behind that nothing speaks for any more, such as those of a form that is
    /// gone or of the API that the account was synced from before.
    func applySummaries(of run: SyncRun, as revision: Int64, in database: Database) throws {
        try database.run(SummaryStatement.touchChanged, [run.accountRow, revision, run.id])
        try database.run(SummaryStatement.apply, [run.accountRow, run.id])
        guard run.scope == .full, run.origin != .file else { return }
        try database.run(SummaryStatement.dropOfShop, [run.accountRow, run.id])
        try database.run(SummaryStatement.dropOfProducts, [run.accountRow])
    }
}
