public import Foundation
import GRDB
public import Reviews

extension ReviewStore {
    /// The forms of an account as its last completed run found them.
    public func forms(of account: Account.Name) throws(ReviewStoreError) -> [Form] {
        try reading { database in
            let id = try row(of: account, in: database)
            return try Row.fetchAll(database.prepared(AccountStatement.forms), arguments: [id])
                .map { row in
                    let subject = Form.Subject(rawValue: row["subject"]) ?? .shop
                    return Form(id: Form.ID(row["id"] as String), name: row["name"], subject: subject)
                }
        }
    }

    /// The day up to which the rolling sweep of an account has come, as the last completed run recorded it.
    public func sweptTo(_ account: Account.Name) throws(ReviewStoreError) -> String? {
        try reading { database in
            let id = try row(of: account, in: database)
            return try String.fetchOne(database.prepared(AccountStatement.sweptTo), arguments: [id])
        }
    }

    /// How many reviews an account has from each month, such as `2026-03`; oldest first, without empty months.
    public func monthlyCounts(of account: Account.Name) throws(ReviewStoreError) -> [(month: String, count: Int)] {
        try reading { database in
            let id = try row(of: account, in: database)
            let rows = try Row.fetchCursor(database.prepared(RunStatement.monthlyCounts), arguments: [id])
            return try Array(rows.map { (month: $0[0], count: $0[1]) })
        }
    }

    /// The days, such as `2026-03-01`, that are worth listing again for what was hidden and is no longer, newest first.
    ///
    /// They are the days of hidden reviews that the run's complete listings of hidden ones do not mention.
    ///
    /// - Parameters:
    ///   - run: a run that has staged these listings.
    ///   - since: when a review must have been hidden to be looked for; older ones wait for the sweep.
    /// - Returns: the days.
    /// - Throws: `ReviewStoreError` if the database fails.
    public func daysOfReleasedReviews(in run: SyncRun, hiddenSince since: Date) throws(ReviewStoreError) -> [String] {
        try reading { database in
            let arguments: StatementArguments = [run.accountRow, run.id, since.milliseconds]
            return try String.fetchAll(database.prepared(RunStatement.hiddenDays), arguments: arguments)
        }
    }

    /// Replaces what is known about an account by what a run has learned.
    func apply(_ facts: AccountFacts, to account: Int64, as revision: Int64, in database: Database) throws {
        if let shop = facts.shop {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let json = String(decoding: try encoder.encode(shop), as: UTF8.self)
            try database.run(AccountStatement.updateShop, [json, revision, account])
        }
        if let forms = facts.forms {
            try database.run(AccountStatement.deleteForms, [account])
            for form in forms {
                let arguments: StatementArguments = [account, form.id.rawValue, form.name, form.subject.rawValue]
                try database.run(AccountStatement.insertForm, arguments)
            }
        }
        if let questions = facts.questions {
            try database.run(AccountStatement.deleteQuestions, [account])
            for question in questions {
                let (form, id) = (question.form.rawValue, question.id.rawValue)
                try database.run(AccountStatement.insertQuestion, [account, form, id, question.text, question.kind])
            }
        }
        if let codes = facts.widgetCodes { try apply(codes, to: account, as: revision, in: database) }
        if let product = facts.repliedTo {
            try database.run(ReplyStatement.setRepliedTo, [product.isEmpty ? nil : product, account])
        }
        if let day = facts.sweptTo { try database.run(AccountStatement.setSweptTo, [day, account]) }
    }

    private func apply(_ codes: [WidgetCode], to account: Int64, as revision: Int64, in database: Database) throws {
        let known = try WidgetCode.known(of: account, in: database)
        guard known != codes.sorted(by: { $0.id < $1.id }) else { return }
        try database.run(AccountStatement.deleteWidgets, [account])
        for code in codes { try database.run(AccountStatement.insertWidget, [account, code.id.rawValue, code.html]) }
        try database.run(AccountStatement.touchWidgets, [revision, account])
    }
}

extension WidgetCode {
    /// The widget codes of an account, by id.
    static func known(of account: Int64, in database: Database) throws -> [WidgetCode] {
        let rows = try Row.fetchCursor(database.prepared(AccountStatement.widgets), arguments: [account])
        return try Array(rows.map { WidgetCode(id: WidgetCode.ID($0[0] as String), html: $0[1]) })
    }
}
