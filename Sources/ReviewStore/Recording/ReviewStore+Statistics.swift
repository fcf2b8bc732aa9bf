import Foundation
import GRDB
import Reviews

extension ReviewStore {
    /// The subjects whose statistics are due to be asked for again, longest due first, at most `limit`.
    public func dueStatistics(in run: SyncRun, limit: Int) throws(ReviewStoreError) -> [StatisticSubject] {
        try subjects(.due, [run.accountRow, now().milliseconds, limit])
    }

    /// The subjects whose statistics a run has staged.
    public func stagedStatistics(of run: SyncRun) throws(ReviewStoreError) -> [StatisticSubject] {
        try subjects(.staged, [run.id])
    }

    private func subjects(
        _ statement: StatisticStatement,
        _ arguments: StatementArguments
    ) throws(ReviewStoreError) -> [StatisticSubject] {
        try reading { database in
            let rows = try Row.fetchCursor(database.prepared(statement), arguments: arguments)
            return try Array(
                rows.map { row in
                    let (product, form, question): (String, String, String) = (row[0], row[1], row[2])
                    return StatisticSubject(
                        form: Form.ID(form),
                        question: Answer.QuestionID(question),
                        product: product.isEmpty ? nil : Product.ID(product)
                    )
                }
            )
        }
    }

    /// Records statistics, invisible like all that a run tells until it is complete.
    public func stage(_ statistics: [StatisticRecord], in run: SyncRun) throws(ReviewStoreError) {
        try write { database, timestamp in
            for record in statistics {
                let subject = record.subject
                var arguments: [(any DatabaseValueConvertible)?] = [
                    run.id, subject.product?.rawValue ?? "", subject.form.rawValue, subject.question.rawValue,
                    record.summary?.count ?? 0, record.summary?.average.hundredths,
                ]
                for stars in 1...5 { arguments.append(record.summary?.distribution.map { $0[stars] }) }
                arguments += [timestamp, record.due.milliseconds]
                try database.run(StatisticStatement.stage, StatementArguments(arguments))
            }
        }
    }

    /// Makes the statistics of a run visible; products whose numbers differ count as changed.
    ///
    /// It needs the questions that the run told, and the reviews that differ.
    func applyStatistics(of run: SyncRun, as revision: Int64, in database: Database) throws {
        try database.run(StatisticStatement.touchChanged, [run.accountRow, revision, run.id])
        try database.run(StatisticStatement.apply, [run.accountRow, run.id])
        guard run.origin == .smartForms else { return }
        try database.run(StatisticStatement.insertSubjects, [run.accountRow, run.id])
        try database.run(StatisticStatement.dropOfNoQuestion, [run.accountRow])
        if run.scope == .full { try database.run(StatisticStatement.dropOfProducts, [run.accountRow]) }
    }
}
