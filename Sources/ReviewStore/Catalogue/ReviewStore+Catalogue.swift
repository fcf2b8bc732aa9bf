import Foundation
import GRDB
public import Reviews

extension ReviewStore {
    /// What is known about a storefront's catalogue; nil if none was ever imported.
    public func catalogueStatus(of storefront: Storefront.Name) throws(ReviewStoreError) -> CatalogueStatus? {
        try reading { try CatalogueStatus.find(storefront, in: $0) }
    }

    /// Begins an import; rows of one that was interrupted are dropped.
    ///
    /// - Parameters:
    ///   - storefront: whose catalogue it is.
    ///   - location: the file or address. Another one than before makes the known entity tag void.
    /// - Returns: the import, to be staged into.
    /// - Throws: `ReviewStoreError` if the database fails.
    public func openCatalogue(
        of storefront: Storefront.Name,
        location: String
    ) throws(ReviewStoreError) -> CatalogueImport {
        try write { database, timestamp in
            let arguments: StatementArguments = [storefront.rawValue, location, timestamp]
            guard let id = try Int64.fetchOne(database.prepared(CatalogueStatement.open), arguments: arguments) else {
                throw ReviewStoreError(.bug, "the review store gave the catalogue of '\(storefront)' no number.")
            }
            try database.run(CatalogueStatement.clearIncoming, [id])
            return CatalogueImport(storefront: storefront, id: id)
        }
    }

    /// Records products, still invisible; a product named twice is known as it was named last.
    public func stage(_ products: [Product], in catalogue: CatalogueImport) throws(ReviewStoreError) {
        try write { database, _ in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let insertion = try database.prepared(CatalogueStatement.stage)
            for var product in products {
                product.id = Product.ID(product.id.rawValue.storable)
                product.group = product.group.map { Product.ID($0.rawValue.storable) }
                let body = String(decoding: try encoder.encode(product), as: UTF8.self)
                try insertion.execute(
                    arguments: [catalogue.id, product.id.rawValue, body, product.group?.rawValue]
                )
            }
        }
    }

    /// Makes the imported catalogue the visible one: only products that differ count as changed, others are gone.
    public func complete(
        _ catalogue: CatalogueImport,
        entityTag: String? = nil,
        lastModified: String? = nil
    ) throws(ReviewStoreError) {
        try write { database, timestamp in
            let revision = try nextRevision(in: database)
            try database.run(CatalogueStatement.touchGroups, [revision, catalogue.id])
            try database.run(CatalogueStatement.touchChanged, [revision, catalogue.id])
            try database.run(CatalogueStatement.markGone, [revision, catalogue.id])
            try database.run(CatalogueStatement.finish, [timestamp, entityTag, lastModified, catalogue.id])
            try database.run(CatalogueStatement.clearIncoming, [catalogue.id])
        }
    }

    /// Records that the catalogue was asked for and had not changed.
    public func markUnchanged(_ catalogue: CatalogueImport) throws(ReviewStoreError) {
        try write { database, timestamp in
            try database.run(CatalogueStatement.unchanged, [timestamp, catalogue.id])
        }
    }

    /// Records why an import stopped; the catalogue that was complete before stays the visible one.
    public func fail(_ catalogue: CatalogueImport, because message: String) throws(ReviewStoreError) {
        try write { database, _ in try database.run(CatalogueStatement.fail, [message, catalogue.id]) }
    }
}

extension CatalogueStatus {
    /// Reads the row of a storefront's catalogue.
    static func find(_ storefront: Storefront.Name, in database: Database) throws -> CatalogueStatus? {
        let statement = try database.prepared(CatalogueStatement.find)
        return try Row.fetchOne(statement, arguments: [storefront.rawValue])
            .map { row in
                CatalogueStatus(
                    storefront: storefront,
                    location: row["location"],
                    entityTag: row["entity_tag"],
                    lastModified: row["last_modified"],
                    checked: (row["checked"] as Int64?).map(Date.init(milliseconds:)),
                    completed: (row["completed"] as Int64?).map(Date.init(milliseconds:)),
                    products: row["products"],
                    lastError: row["error"],
                    id: row["id"]
                )
            }
    }
}
