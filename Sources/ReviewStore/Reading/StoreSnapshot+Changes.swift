import GRDB
public import Reviews

extension StoreSnapshot {
    /// What changed after `revision` for a storefront that draws on these accounts and this catalogue.
    ///
    /// Costs as much as what changed, not as much as there is.
    public func changes(
        since revision: Revision,
        in accounts: [Account.Name],
        catalogue storefront: Storefront.Name? = nil
    ) throws(ReviewStoreError) -> Changes {
        try read { database in
            var changes = Changes()
            var products: Set<String> = []
            for account in known(accounts) {
                let arguments: StatementArguments = [account.id, revision.rawValue]
                let rows = try Row.fetchCursor(database.prepared(ReadStatement.changedProducts), arguments: arguments)
                while let row = try rows.next() {
                    let product: String = row[0]
                    products.insert(product)
                    if row[1] { changes.bereavedProducts.insert(Product.ID(product)) }
                }
                changes.hasShopFacts = changes.hasShopFacts || account.shopRevision > revision.rawValue
                changes.hasWidgetCodes = changes.hasWidgetCodes || account.widgetsRevision > revision.rawValue
            }
            changes.hasShopReviews = products.remove("") != nil
            changes.isShopBereaved = changes.bereavedProducts.remove("") != nil
            if let storefront, let catalogue = try catalogue(of: storefront, in: database) {
                let arguments: StatementArguments = [catalogue.id, revision.rawValue]
                let rows = try String.fetchCursor(
                    database.prepared(CatalogueStatement.changedProducts),
                    arguments: arguments
                )
                while let product = try rows.next() { products.insert(product) }
            }
            changes.products = products.sorted().map { Product.ID($0) }
            return changes
        }
    }

    /// Of the changes after `revision` no more than which products, and whether the shop, lost a review: who renders all
    /// there is need not know what else changed.
    public func losses(since revision: Revision, in accounts: [Account.Name]) throws(ReviewStoreError) -> Changes {
        try read { database in
            var changes = Changes()
            for account in known(accounts) {
                let arguments: StatementArguments = [account.id, revision.rawValue]
                let statement = try database.prepared(ReadStatement.bereavedProducts)
                let products = try String.fetchCursor(statement, arguments: arguments)
                while let product = try products.next() { changes.bereavedProducts.insert(Product.ID(product)) }
            }
            changes.isShopBereaved = changes.bereavedProducts.remove("") != nil
            return changes
        }
    }

    /// The products that have reviews or a summary in these accounts, in order of their ids.
    public func productIDs(
        in accounts: [Account.Name],
        policy: PublicationPolicy = PublicationPolicy()
    ) throws(ReviewStoreError) -> [Product.ID] {
        try read { database in
            let accounts = known(accounts)
            var products: [String] = []
            for account in accounts {
                let arguments: StatementArguments = [account.id, policy.showsUnpublished]
                products += try String.fetchAll(database.prepared(ReadStatement.productIDs), arguments: arguments)
            }
            if accounts.count > 1 {
                // As the statement sorts those of one.
                products = Set(products).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            }
            return products.map { Product.ID($0) }
        }
    }

    /// The facts of a shop, the first account that knows one winning over the next.
    public func shop(of accounts: [Account.Name]) -> Shop {
        known(accounts).compactMap(\.shop)
            .reduce(into: Shop()) { shop, next in
                shop.name = shop.name ?? next.name
                shop.logo = shop.logo ?? next.logo
                shop.url = shop.url ?? next.url
                shop.submissionURL = shop.submissionURL ?? next.submissionURL
                shop.certificateURL = shop.certificateURL ?? next.certificateURL
            }
    }

    /// eKomi's own widget codes of an account, in order of their ids.
    public func widgetCodes(of account: Account.Name) throws(ReviewStoreError) -> [WidgetCode] {
        try read { database in
            try known([account]).flatMap { try WidgetCode.known(of: $0.id, in: database) }
        }
    }
}
