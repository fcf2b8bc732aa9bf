public import Reviews

extension StoreSnapshot {
    /// How a product, or the shop, was rated in single aspects, in the order of their names.
    ///
    /// These are eKomi's own counts; the same question of several accounts weighs as much as it has ratings.
    public func aspects(
        of product: Product.ID?,
        in accounts: [Account.Name]
    ) throws(ReviewStoreError) -> [AspectRating] {
        try read { database in
            var parts: [String: [RatingSummary]] = [:]
            for account in known(accounts) {
                let statement = try statements.statistics(of: account.id, in: database)
                try statement?
                    .forEachRow(of: account.id, product?.rawValue ?? "") { row in
                        guard let summary = RatingSummary(row, from: 1) else { return }
                        parts[row.text(0), default: []].append(summary)
                    }
            }
            return parts.sorted { $0.key < $1.key }
                .compactMap { name, parts in
                    RatingSummary.combining(parts).map { AspectRating(name: name, summary: $0) }
                }
        }
    }
}
