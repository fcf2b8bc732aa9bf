import GRDB
public import Reviews
import Synchronization

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
                let statement = try statements.reviews(in: database)
                try forEachRow(of: statement, product, in: account, policy, limit) { row in
                    reviews.append(try Review(row, account: account.name))
                }
            }
            guard accounts.count > 1 else { return reviews }
            reviews.sort { ($1.date, $0.id) < ($0.date, $1.id) }
            return limit.map { Array(reviews.prefix($0)) } ?? reviews
        }
    }

    /// The same of several products together, in a batch that holds what pages show of reviews.
    ///
    /// Of the rest, such as forms, countries and what others call a review, it holds nothing.
    public func reviewBatch(
        of products: [Product.ID?],
        in accounts: [Account.Name],
        policy: PublicationPolicy = PublicationPolicy(),
        limit: Int? = nil
    ) throws(ReviewStoreError) -> ReviewBatch {
        try read { database in
            let accounts = known(accounts)
            let statement = try statements.shownReviews(in: database)
            var batch = spareBatches.withLock { $0.popLast() } ?? ReviewBatch()
            batch.removeAll()
            for account in accounts {
                let name = batch.append(account.name.rawValue.utf8)
                for product in products {
                    let id = product.map { batch.append($0.rawValue.utf8) }
                    try forEachRow(of: statement, product, in: account, policy, limit) { row in
                        try StoredReview(row, account: account.name)
                            .append(to: &batch, account: name, product: id, isForPages: true)
                    }
                }
            }
            if accounts.count > 1 || products.count > 1 { batch.keepNewest(limit) }
            return batch
        }
    }

    /// Takes batches back that were read here and that nobody needs any more: the next are read into their memory.
    ///
    /// Large ones are let go, and so are more than are in use at a time.
    public func reuse(_ batches: [ReviewBatch]) {
        spareBatches.withLock { spare in
            for batch in batches where batch.count <= Self.mostReusedReviews && batch.byteCount <= Self.mostReusedBytes
            {
                guard spare.count < Self.mostSpareBatches else { return }
                spare.append(batch)
            }
        }
    }

    private static let mostReusedReviews = 64
    private static let mostReusedBytes = 32 << 10
    private static let mostSpareBatches = 128

    private func forEachRow(
        of statement: DirectStatement,
        _ product: Product.ID?,
        in account: KnownAccount,
        _ policy: PublicationPolicy,
        _ limit: Int?,
        _ body: (ColumnReader) throws -> Void
    ) throws {
        try statement.forEachRow(
            of: account.id,
            product?.rawValue ?? "",
            policy.leastVisibility,
            policy.fewestHundredths,
            limit.map(Int64.init) ?? -1,
            body: body
        )
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
        try walk(statement, policy.arguments, in: accounts) { try body($0.review()) }
    }

    /// Goes through what a statement finds for each account, merged in the order of `forEachReview`.
    func walk(
        _ statement: ReadStatement,
        _ arguments: StatementArguments,
        in accounts: [Account.Name],
        _ body: (borrowing StoredReview) throws -> Void
    ) throws {
        try database.unsafeReentrantRead { database in
            let accounts = known(accounts)
            if accounts.count == 1, let account = accounts.first {
                // A walk through everything has a statement of its own, so that its body may begin another.
                let isShort = statement == .feedReviewsOfProduct
                let statement = try isShort ? database.prepared(statement) : database.makeStatement(sql: statement.sql)
                let rows = try Row.fetchCursor(statement, arguments: [account.id] + arguments)
                let row = StoredReview(ColumnReader(statement), account: account.name)
                while try rows.next() != nil { try body(row) }
                return
            }
            // A statement of its own for each account: they are stepped in turn.
            var streams: [ReviewStream] = []
            for account in accounts {
                let statement = try database.makeStatement(sql: statement.sql)
                let rows = try Row.fetchCursor(statement, arguments: [account.id] + arguments)
                streams.append(try ReviewStream(account.name, statement, rows))
            }
            streams.removeAll { $0.place == nil }
            while let first = streams.indices.min(by: { streams[$0].precedes(streams[$1]) }) {
                try body(StoredReview(streams[first].columns, account: streams[first].account))
                try streams[first].advance()
                if streams[first].place == nil { streams.remove(at: first) }
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

/// The reviews of one account in order; its statement stands at the next one.
private struct ReviewStream {
    /// Where a review stands among all.
    struct Place {
        let product: String
        let submitted: Int64
        let id: String
    }

    let account: Account.Name
    let columns: ColumnReader
    private let rows: RowCursor
    /// Where the next review stands; nil if there is none.
    private(set) var place: Place?

    init(_ account: Account.Name, _ statement: Statement, _ rows: RowCursor) throws {
        self.account = account
        self.rows = rows
        columns = ColumnReader(statement)
        try advance()
    }

    mutating func advance() throws {
        place = try rows.next()
            .map { _ in
                Place(product: columns.text(2), submitted: columns.integer(10), id: columns.text(0))
            }
    }

    /// Whether the next review comes before that of another, by their bytes as in the statements.
    func precedes(_ other: Self) -> Bool {
        guard let left = place, let right = other.place else { return place != nil }
        if left.product != right.product { return left.product.utf8.lexicographicallyPrecedes(right.product.utf8) }
        if left.submitted != right.submitted { return left.submitted > right.submitted }
        return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
}

extension PublicationPolicy {
    fileprivate var leastVisibility: Int64 {
        Int64((showsUnpublished ? Visibility.unpublished : .published).rawValue)
    }

    fileprivate var fewestHundredths: Int64 { Int64(fewestStars * 100) }

    /// Both, as a walk takes them.
    fileprivate var arguments: StatementArguments { [leastVisibility, fewestHundredths] }
}
