import Foundation
import GRDB
public import Reviews

extension ReviewStore {
    /// Records all replies to the reviews of a product, invisible like all that a run tells until it is complete.
    ///
    /// A reply that was told before and is not told now is gone. Replies that a review itself tells are no part of this.
    public func stage(_ told: [ToldReplies], to product: Product.ID, in run: SyncRun) throws(ReviewStoreError) {
        try write { database, _ in
            let before = try String.fetchAll(
                database.prepared(ReplyStatement.ofProduct),
                arguments: [run.accountRow, product.rawValue]
            )
            var replies: [String: [Reply]] = Dictionary(before.map { ($0, []) }) { first, _ in first }
            for told in told where !told.replies.isEmpty {
                let id = try review(told, product: product, in: run, database)
                if let id { replies[id, default: []] += told.replies }
            }
            for (id, replies) in replies.sorted(by: { $0.key < $1.key }) {
                try database.run(ReplyStatement.stage, [run.id, id, Self.blob(replies)])
            }
        }
    }

    /// The products with published reviews that follow one in the order of their ids, at most `limit`.
    public func products(
        of account: Account.Name,
        after product: String,
        limit: Int
    ) throws(ReviewStoreError) -> [Product.ID] {
        try reading { database in
            let arguments: StatementArguments = [try row(of: account, in: database), product, limit]
            return try String.fetchAll(database.prepared(ReplyStatement.products), arguments: arguments)
                .map { Product.ID($0) }
        }
    }

    /// Up to which product the replies of an account were asked for, in the order of their ids; nil to begin anew.
    public func repliedTo(_ account: Account.Name) throws(ReviewStoreError) -> String? {
        try reading { database in
            let arguments: StatementArguments = [try row(of: account, in: database)]
            return try String.fetchOne(database.prepared(ReplyStatement.repliedTo), arguments: arguments)
        }
    }

    /// The review that was replied to; nil if the store knows none.
    private func review(
        _ told: ToldReplies,
        product: Product.ID,
        in run: SyncRun,
        _ database: Database
    ) throws -> String? {
        for candidate in told.candidates {
            let arguments: StatementArguments = [run.id, candidate.rawValue]
            let isIncoming = try Row.fetchOne(database.prepared(ReplyStatement.incoming), arguments: arguments) != nil
            if try isIncoming || !Traces(id: candidate.rawValue).reviews(in: database).isEmpty {
                return candidate.rawValue
            }
        }
        guard let order = told.orderID, !order.isEmpty else { return nil }
        let ids = try String.fetchAll(
            database.prepared(ReplyStatement.byOrder),
            arguments: [hashing.hash(order, as: .order), run.accountRow, product.rawValue]
        )
        // Two reviews of one product by one order cannot be told apart.
        return ids.count == 1 ? ids.first : nil
    }

    /// Puts the replies that a run told, and those that were told before, under the reviews that it tells.
    ///
    /// A review that an incremental run does not list is taken along for its replies' sake.
    func applyReplies(of run: SyncRun, in database: Database) throws {
        let staged = try Row.fetchAll(database.prepared(ReplyStatement.staged), arguments: [run.id])
            .map { (id: $0[0] as String, replies: $0[1] as Data?) }
        for (id, replies) in staged {
            let before = try Row.fetchOne(database.prepared(ReplyStatement.find), arguments: [id])
            guard before?[0] as Data? != replies else { continue }
            if run.scope == .incremental { try takeAlong(id, before, run, database) }
            if let replies {
                try database.run(ReplyStatement.insert, [id, replies])
            } else {
                try database.run(ReplyStatement.delete, [id])
            }
        }
        // Most accounts have none, and their reviews are not to be looked through for it.
        guard try String.fetchOne(database.prepared(ReplyStatement.first)) != nil else { return }
        let incoming = try Row.fetchAll(database.prepared(ReplyStatement.incomingWithReplies), arguments: [run.id])
            .map { (row: $0[0] as Int64, own: $0[1] as Data?, told: $0[2] as Data?, id: $0[3] as String) }
        for (row, own, told, id) in incoming {
            let first = Self.replies(own)
            let all = first + Self.replies(told).filter { reply in !first.contains { $0.text == reply.text } }
            try database.run(ReplyStatement.setReplies, [Self.blob(Self.sorted(all)), row])
            try database.run(ReplyStatement.setOwn, [own, id])
        }
    }

    /// Makes a review part of a run, with the replies that it tells itself.
    private func takeAlong(_ id: String, _ before: Row?, _ run: SyncRun, _ database: Database) throws {
        try database.run(ReplyStatement.copyReview, [run.id, id])
        guard database.changesCount > 0, let before,
            let row = try Row.fetchOne(database.prepared(ReplyStatement.incoming), arguments: [run.id, id])
        else { return }
        try database.run(ReplyStatement.setReplies, [before[1] as Data?, row[0] as Int64])
    }

    /// The oldest first, where all of them say when.
    private static func sorted(_ replies: [Reply]) -> [Reply] {
        guard replies.allSatisfy({ $0.date != nil }) else { return replies }
        return replies.sorted { ($0.date ?? .distantPast) < ($1.date ?? .distantPast) }
    }

    private static func blob(_ replies: [Reply]) -> Data? {
        guard !replies.isEmpty else { return nil }
        var netstrings = Netstrings()
        for text in replies.texts { netstrings.append(text) }
        return Data(netstrings.bytes)
    }

    private static func replies(_ data: Data?) -> [Reply] {
        data.flatMap { data in data.withUnsafeBytes { Netstrings.texts(in: $0) } }.map { [Reply](texts: $0) } ?? []
    }
}
