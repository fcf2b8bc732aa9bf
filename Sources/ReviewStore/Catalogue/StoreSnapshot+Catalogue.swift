import Foundation
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
            guard let catalogue = try catalogue(of: storefront, in: database) else { return nil }
            let arguments: StatementArguments = [catalogue.id, id.rawValue]
            let body = try String.fetchOne(database.prepared(CatalogueStatement.product), arguments: arguments)
            return try body.map(Product.init(json:))
        }
    }

    /// The products of a group, in order of their ids.
    public func variants(
        of group: Product.ID,
        in storefront: Storefront.Name
    ) throws(ReviewStoreError) -> [Product] {
        try read { database in
            guard let catalogue = try catalogue(of: storefront, in: database) else { return [] }
            let arguments: StatementArguments = [catalogue.id, group.rawValue]
            return try String.fetchAll(database.prepared(CatalogueStatement.variants), arguments: arguments)
                .map(Product.init(json:))
        }
    }

    /// Goes through a storefront's catalogue in order of the products' ids, one at a time in memory.
    ///
    /// - Throws: `ReviewStoreError`, or what `body` throws.
    public func forEachProduct(in storefront: Storefront.Name, _ body: (Product) throws -> Void) throws {
        try database.read { database in
            guard let catalogue = try catalogue(of: storefront, in: database) else { return }
            let sql = CatalogueStatement.products.sql
            let bodies = try String.fetchCursor(database, sql: sql, arguments: [catalogue.id])
            while let json = try bodies.next() { try body(Product(json: json)) }
        }
    }

    func catalogue(of storefront: Storefront.Name, in database: Database) throws -> CatalogueStatus? {
        try CatalogueStatus.find(storefront, in: database)
    }
}

extension Product {
    /// Reads a product as the store keeps it.
    fileprivate init(json: String) throws {
        self = try JSONDecoder().decode(Product.self, from: Data(json.utf8))
    }
}
