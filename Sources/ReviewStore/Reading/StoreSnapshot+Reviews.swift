import GRDB
public import Reviews

extension StoreSnapshot {
    /// The newest reviews of a product, or of the shop, that the policy admits; newest first.
    ///
    /// - Parameters:
    ///   - product: the product; nil for reviews of the shop.
    ///   - accounts: whose reviews.
    ///   - policy: which of them.
    ///   - limit: how many at most; nil for all.
    /// - Returns: the reviews.
    /// - Throws: `ReviewStoreError` if the database fails.
    public func reviews(
        of product: Product.ID?,
        in accounts: [Account.Name],
        policy: PublicationPolicy = PublicationPolicy(),
        limit: Int? = nil
    ) throws(ReviewStoreError) -> [Review] {
        try read { database in
            let accounts = known(accounts)
            var reviews: [Review] = []
            for account in accounts {
                let rows = try Row.fetchCursor(
                    database.prepared(ReadStatement.reviews),
                    arguments: [account.id, product?.rawValue ?? ""] + policy.arguments + [limit ?? -1]
                )
                while let row = try rows.next() { reviews.append(try Review(row, account: account.name)) }
            }
            guard accounts.count > 1 else { return reviews }
            reviews.sort { ($1.date, $0.id) < ($0.date, $1.id) }
            return limit.map { Array(reviews.prefix($0)) } ?? reviews
        }
    }

    /// Goes through all reviews that the policy admits, product by product, newest first, one at a time in memory.
    ///
    /// - Parameters:
    ///   - subject: reviews of products, or of the shop.
    ///   - accounts: whose reviews.
    ///   - policy: which of them.
    ///   - body: is given each review; what it throws ends the walk.
    /// - Throws: `ReviewStoreError`, or what `body` throws.
    public func forEachReview(
        of subject: Form.Subject,
        in accounts: [Account.Name],
        policy: PublicationPolicy = PublicationPolicy(),
        _ body: (Review) throws -> Void
    ) throws {
        let statement: ReadStatement = subject == .product ? .productReviews : .shopReviews
        try walk(statement, policy.arguments, in: accounts, body)
    }

    /// Goes through all reviews of products that a feed has to account for, in the order of `forEachReview`.
    ///
    /// These are the published ones whatever their stars, the unpublished ones, and spam: a feed marks it, because
    /// Google wants to be told of it, while readers never see it and nothing counts it.
    ///
    /// - Parameters:
    ///   - accounts: whose reviews.
    ///   - body: is given each review; what it throws ends the walk.
    /// - Throws: `ReviewStoreError`, or what `body` throws.
    public func forEachFeedReview(in accounts: [Account.Name], _ body: (Review) throws -> Void) throws {
        try walk(.feedReviews, [], in: accounts, body)
    }

    private func walk(
        _ statement: ReadStatement,
        _ arguments: StatementArguments,
        in accounts: [Account.Name],
        _ body: (Review) throws -> Void
    ) throws {
        try database.read { database in
            // A statement of its own for each account: they are stepped in turn.
            var streams: [ReviewStream] = []
            for account in known(accounts) {
                let arguments = [account.id] + arguments
                let rows = try Row.fetchCursor(database, sql: statement.sql, arguments: arguments)
                streams.append(try ReviewStream(account.name, rows: rows))
            }
            streams.removeAll { $0.next == nil }
            while let first = streams.indices.min(by: { streams[$0].precedes(streams[$1]) }) {
                if let review = streams[first].next { try body(review) }
                try streams[first].advance()
                if streams[first].next == nil { streams.remove(at: first) }
            }
        }
    }

    /// A review by its public id, whatever its status; nil if there is none or it is gone.
    public func review(_ id: Review.ID) throws(ReviewStoreError) -> Review? {
        try read { database in
            let row = try Row.fetchOne(database.prepared(ReadStatement.review), arguments: [id.rawValue])
            return try row.map { try Review($0, account: Account.Name($0[ReviewColumns.names.count] as String)) }
        }
    }

    /// The record of a review as its source told it, in JSON, without personal data; nil if none was kept.
    public func rawRecord(of id: Review.ID) throws(ReviewStoreError) -> String? {
        try read { database in
            try String.fetchOne(database.prepared(ReadStatement.rawRecord), arguments: [id.rawValue])
        }
    }
}

/// The reviews of one account in order, read one ahead.
private struct ReviewStream {
    private let account: Account.Name
    private let rows: RowCursor
    private(set) var next: Review?

    init(_ account: Account.Name, rows: RowCursor) throws {
        self.account = account
        self.rows = rows
        try advance()
    }

    mutating func advance() throws {
        next = try rows.next().map { try Review($0, account: account) }
    }

    func precedes(_ other: Self) -> Bool {
        guard let left = next, let right = other.next else { return next != nil }
        if left.product != right.product { return (left.product?.rawValue ?? "") < (right.product?.rawValue ?? "") }
        return (right.date, left.id) < (left.date, right.id)
    }
}

extension PublicationPolicy {
    /// The least visibility and the fewest hundredths of a star.
    fileprivate var arguments: StatementArguments {
        [(showsUnpublished ? Visibility.unpublished : .published).rawValue, fewestStars * 100]
    }
}
