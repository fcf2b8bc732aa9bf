import GRDB
public import Reviews

extension StoreSnapshot {
    /// What is known about a storefront's catalogue; nil if none was ever imported.
    public func catalogueStatus(of storefront: Storefront.Name) throws(ReviewStoreError) -> CatalogueStatus? {
        try read { try catalogue(of: storefront, in: $0) }
    }

    /// What a storefront's catalogue says about a product; nil if it does not name it.
    public func product(_ id: Product.ID, in storefront: Storefront.Name) throws(ReviewStoreError) -> Product? {
        try read { database in
            guard let catalogue = catalogues[storefront] else { return nil }
            var product: Product?
            try statements.product(in: database)
                .forEachRow(of: catalogue, id.rawValue) { row in
                    product = try row.withText(0) { try Product(storedJSON: $0) }
                }
            return product
        }
    }

    /// The products of a group, in order of their ids.
    public func variants(
        of group: Product.ID,
        in storefront: Storefront.Name
    ) throws(ReviewStoreError) -> [Product] {
        try read { database in
            guard let catalogue = catalogues[storefront] else { return [] }
            return try products(.variants, [catalogue, group.rawValue], in: database)
        }
    }

    /// The products that a review of this one is about: the product itself, then the variants if it is a group.
    ///
    /// - Parameters:
    ///   - product: what the review names.
    ///   - storefront: whose catalogue describes it.
    ///   - limit: how many at most.
    /// - Returns: what the catalogue knows; nothing if it knows neither.
    /// - Throws: `ReviewStoreError` if the database fails.
    public func reviewedProducts(
        _ product: Product.ID,
        in storefront: Storefront.Name,
        limit: Int
    ) throws(ReviewStoreError) -> [Product] {
        try read { database in
            guard let catalogue = catalogues[storefront] else { return [] }
            return try products(.reviewed, [catalogue, product.rawValue, limit], in: database)
        }
    }

    private func products(
        _ statement: CatalogueStatement,
        _ arguments: StatementArguments,
        in database: Database
    ) throws -> [Product] {
        let statement = try database.prepared(statement)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        let row = ColumnReader(statement)
        var products: [Product] = []
        while try rows.next() != nil {
            if let product = try row.withText(0, { try Product(storedJSON: $0) }) { products.append(product) }
        }
        return products
    }

    /// Goes through the ids of a storefront's catalogue, in their order, one at a time in memory.
    public func forEachProductID(
        in storefront: Storefront.Name,
        _ body: (Product.ID) -> Void
    ) throws(ReviewStoreError) {
        try read { database in
            guard let catalogue = catalogues[storefront] else { return }
            let rows = try String.fetchCursor(database.prepared(CatalogueStatement.ids), arguments: [catalogue])
            while let id = try rows.next() { body(Product.ID(id)) }
        }
    }

    /// Goes through a storefront's catalogue in order of the products' ids, one at a time in memory.
    ///
    /// - Throws: `ReviewStoreError`, or what `body` throws.
    public func forEachProduct(in storefront: Storefront.Name, _ body: (Product) throws -> Void) throws {
        try database.read { database in
            guard let catalogue = catalogues[storefront] else { return }
            let statement = try database.makeStatement(sql: CatalogueStatement.products.sql)
            let rows = try Row.fetchCursor(statement, arguments: [catalogue])
            let row = ColumnReader(statement)
            while try rows.next() != nil {
                if let product = try row.withText(0, { try Product(storedJSON: $0) }) { try body(product) }
            }
        }
    }

    func catalogue(of storefront: Storefront.Name, in database: Database) throws -> CatalogueStatus? {
        try CatalogueStatus.find(storefront, in: database)
    }
}
