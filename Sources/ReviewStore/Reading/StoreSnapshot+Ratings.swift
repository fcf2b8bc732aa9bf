import GRDB
public import Reviews

extension StoreSnapshot {
    /// Count and average of a product, or of the shop: the one number for every output.
    ///
    /// Several forms and accounts weigh as much as they have ratings.
    ///
    /// - Parameters:
    ///   - product: the product; nil for the shop.
    ///   - accounts: whose ratings.
    ///   - source: eKomi's summaries, or our own count.
    ///   - policy: whether unpublished reviews count; ratings count whatever their stars.
    /// - Returns: the summary, or nil if there are no ratings.
    /// - Throws: `ReviewStoreError` if the database fails.
    public func rating(
        of product: Product.ID?,
        in accounts: [Account.Name],
        from source: RatingSource,
        policy: PublicationPolicy = PublicationPolicy()
    ) throws(ReviewStoreError) -> RatingSummary? {
        try read { database in
            var parts: [RatingSummary] = []
            for account in known(accounts) {
                let arguments: StatementArguments = [account.id, product?.rawValue ?? ""]
                let told = source == .summary ? try summaries(arguments, in: database) : []
                parts += told.isEmpty ? try tally(arguments, policy: policy, in: database) : told
            }
            return RatingSummary.combining(parts)
        }
    }

    /// eKomi's summaries, one for each form.
    private func summaries(_ arguments: StatementArguments, in database: Database) throws -> [RatingSummary] {
        let rows = try Row.fetchAll(database.prepared(ReadStatement.summaries), arguments: arguments)
        return rows.compactMap { RatingSummary($0, from: 0) }
    }

    /// Our own count.
    private func tally(
        _ arguments: StatementArguments,
        policy: PublicationPolicy,
        in database: Database
    ) throws -> [RatingSummary] {
        let row = try Row.fetchOne(database.prepared(ReadStatement.tally), arguments: arguments)
        guard let row else { return [] }
        let visible = policy.showsUnpublished ? [0, 6] : [0]
        let sum = visible.reduce(0) { $0 + (row[$1] as Int) }
        let counts = (1...5).map { stars in visible.reduce(0) { $0 + (row[$1 + stars] as Int) } }
        let count = counts.reduce(0, +)
        guard count > 0, let average = Stars(hundredths: (sum * 2 + count) / (count * 2)) else { return [] }
        let distribution = StarDistribution(Dictionary(uniqueKeysWithValues: zip(1...5, counts)))
        return RatingSummary(count: count, average: average, distribution: distribution).map { [$0] } ?? []
    }
}

extension RatingSummary {
    /// Reads count, average and five counts of stars from the columns of a row that begin at an index.
    init?(_ row: Row, from index: Int) {
        guard let average = Stars(hundredths: row[index + 1] ?? 0) else { return nil }
        let counts = (1...5).compactMap { stars in (row[index + 1 + stars] as Int?).map { (stars, $0) } }
        let distribution = counts.count == 5 ? StarDistribution(Dictionary(uniqueKeysWithValues: counts)) : nil
        self.init(count: row[index], average: average, distribution: distribution)
    }
}
