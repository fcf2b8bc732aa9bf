import GRDB
public import Reviews

extension StoreSnapshot {
    /// Goes through all reviews of products that a feed has to account for, in the order of `forEachReview`.
    ///
    /// These are the published ones whatever their stars, the unpublished ones, and spam: a feed marks it, because
    /// Google wants to be told of it, while readers never see it and nothing counts it. Replies, answers and votes, of
    /// which a feed says nothing, are left out.
    ///
    /// - Parameters:
    ///   - accounts: whose reviews.
    ///   - body: is lent each review's row; what it throws ends the walk.
    /// - Throws: `ReviewStoreError`, or what `body` throws.
    public func forEachFeedReview(
        in accounts: [Account.Name],
        _ body: (borrowing StoredReview) throws -> Void
    ) throws {
        try walk(.feedReviews, [], in: accounts, body)
    }

    /// Goes through those of them that are about one product, in the same order.
    public func forEachFeedReview(
        of product: Product.ID,
        in accounts: [Account.Name],
        _ body: (borrowing StoredReview) throws -> Void
    ) throws {
        try walk(.feedReviewsOfProduct, [product.rawValue], in: accounts, body)
    }

    /// Goes through the products that reviews name, in order of their ids, one at a time in memory.
    public func forEachReviewedProduct(in accounts: [Account.Name], _ body: (Product.ID) throws -> Void) throws {
        try database.unsafeReentrantRead { database in
            var streams: [(rows: FastDatabaseValueCursor<String>, next: String?)] = []
            for account in known(accounts) {
                let sql = ReadStatement.reviewedProducts.sql
                let rows = try String.fetchCursor(database, sql: sql, arguments: [account.id])
                streams.append((rows, try rows.next()))
            }
            while let first = streams.compactMap(\.next).min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                try body(Product.ID(first))
                for index in streams.indices where streams[index].next == first {
                    streams[index].next = try streams[index].rows.next()
                }
            }
        }
    }

    /// The products of whose reviews a feed says something else after these products changed: they themselves, the
    /// groups that they are variants of, and products whose reviews bear an id that theirs have too.
    public func feedDependents(
        of products: [Product.ID],
        in accounts: [Account.Name],
        catalogue storefront: Storefront.Name? = nil
    ) throws(ReviewStoreError) -> Set<Product.ID> {
        try read { database in
            var dependents = Set(products)
            let catalogue = storefront.flatMap { catalogues[$0] }
            for product in products {
                if let catalogue {
                    let statement = try database.prepared(CatalogueStatement.group)
                    let group = try String.fetchOne(statement, arguments: [catalogue, product.rawValue])
                    if let group { dependents.insert(Product.ID(group)) }
                }
                for account in known(accounts) {
                    let statement = try database.prepared(ReadStatement.namesakes)
                    let others = try String.fetchCursor(statement, arguments: [account.id, product.rawValue])
                    while let other = try others.next() { dependents.insert(Product.ID(other)) }
                }
            }
            return dependents
        }
    }

    /// Whether a review is called by its source's id among all reviews of these accounts.
    ///
    /// Two files may call different reviews the same. Then it is the one with the smallest id of our own, unless a
    /// review has that very id from us.
    public func isCalledBySourceID(
        _ review: Review,
        in accounts: [Account.Name]
    ) throws(ReviewStoreError) -> Bool {
        guard let source = review.sourceID else { return false }
        return try read { database in
            let ids = Set(known(accounts).map(\.id))
            let rows = try Row.fetchCursor(database.prepared(ReadStatement.namesOfSource), arguments: [source])
            var first = review.id.rawValue
            while let row = try rows.next() {
                let other: String = row[1]
                guard ids.contains(row[0]) else { continue }
                if other == source { return review.id.rawValue == source }
                if other.utf8.lexicographicallyPrecedes(first.utf8) { first = other }
            }
            return first == review.id.rawValue
        }
    }
}
