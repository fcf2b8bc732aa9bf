import GRDB
public import Reviews

extension ReviewStore {
    /// Counts products, or the shop (nil), as changed: a picture came that had not been there when they were built.
    public func touch(_ products: [Product.ID?], in accounts: [Account.Name]) throws(ReviewStoreError) {
        guard !products.isEmpty else { return }
        try write { database, _ in
            let revision = try nextRevision(in: database)
            for account in accounts {
                for product in products {
                    try database.run(PictureStatement.touch, [account.rawValue, product?.rawValue ?? "", revision])
                }
            }
        }
    }
}
