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
                let statement = try database.prepared(ReadStatement.reviews)
                let rows = try Row.fetchCursor(
                    statement,
                    arguments: [account.id, product?.rawValue ?? ""] + policy.arguments + [limit ?? -1]
                )
                while try rows.next() != nil {
                    reviews.append(try Review(ColumnReader(statement), account: account.name))
                }
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

    /// Goes through what a statement finds for each account, merged in the order of `forEachReview`.
    func walk(
        _ statement: ReadStatement,
        _ arguments: StatementArguments,
        in accounts: [Account.Name],
        _ body: (Review) throws -> Void
    ) throws {
        try database.unsafeReentrantRead { database in
            let accounts = known(accounts)
            if accounts.count == 1, let account = accounts.first {
                // A walk through everything has a statement of its own, so that its body may begin another.
                let isShort = statement == .feedReviewsOfProduct
                let statement = try isShort ? database.prepared(statement) : database.makeStatement(sql: statement.sql)
                let rows = try Row.fetchCursor(statement, arguments: [account.id] + arguments)
                let row = ColumnReader(statement)
                while try rows.next() != nil { try body(Review(row, account: account.name)) }
                return
            }
            // A statement of its own for each account: they are stepped in turn.
            var streams: [ReviewStream] = []
            for account in accounts {
                let statement = try database.makeStatement(sql: statement.sql)
                let rows = try Row.fetchCursor(statement, arguments: [account.id] + arguments)
                streams.append(try ReviewStream(account.name, statement, rows))
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
            let statement = try database.prepared(ReadStatement.review)
            let rows = try Row.fetchCursor(statement, arguments: [id.rawValue])
            guard try rows.next() != nil else { return nil }
            let row = ColumnReader(statement)
            return try Review(row, account: Account.Name(row.text(ReviewColumns.names.count)))
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
    private let statement: Statement
    private let rows: RowCursor
    private(set) var next: Review?

    init(_ account: Account.Name, _ statement: Statement, _ rows: RowCursor) throws {
        self.account = account
        self.statement = statement
        self.rows = rows
        try advance()
    }

    mutating func advance() throws {
        next = try rows.next().map { _ in try Review(ColumnReader(statement), account: account) }
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
