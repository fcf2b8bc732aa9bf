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
                let product = product?.rawValue ?? ""
                let told = source == .summary ? try summaries(of: product, account, in: database) : []
                parts += told.isEmpty ? try tally(of: product, account, policy: policy, in: database) : told
            }
            return RatingSummary.combining(parts)
        }
    }

    /// eKomi's summaries, one for each form.
    private func summaries(
        of product: String,
        _ account: KnownAccount,
        in database: Database
    ) throws -> [RatingSummary] {
        var summaries: [RatingSummary] = []
        try statements.summaries(in: database)
            .forEachRow(of: account.id, product) { row in
                if let summary = RatingSummary(row, from: 0) { summaries.append(summary) }
            }
        return summaries
    }

    /// Our own count.
    private func tally(
        of product: String,
        _ account: KnownAccount,
        policy: PublicationPolicy,
        in database: Database
    ) throws -> [RatingSummary] {
        var summaries: [RatingSummary] = []
        try statements.tally(in: database)
            .forEachRow(of: account.id, product) { row in
                var sum = Int(row.integer(0))
                var counts = (1...5).map { Int(row.integer($0)) }
                if policy.showsUnpublished {
                    sum += Int(row.integer(6))
                    for stars in 1...5 { counts[stars - 1] += Int(row.integer(6 + stars)) }
                }
                let count = counts.reduce(0, +)
                guard count > 0, let average = Stars(hundredths: (sum * 2 + count) / (count * 2)) else { return }
                let distribution = StarDistribution(counts: counts)
                if let summary = RatingSummary(count: count, average: average, distribution: distribution) {
                    summaries.append(summary)
                }
            }
        return summaries
    }
}

extension RatingSummary {
    /// Reads count, average and five counts of stars from the columns of a row that begin at an index.
    init?(_ row: ColumnReader, from index: Int) {
        guard let average = Stars(hundredths: Int(row.integer(index + 1))) else { return nil }
        let columns = (index + 2)...(index + 6)
        let isTold = columns.allSatisfy { !row.isNull($0) }
        let distribution = isTold ? StarDistribution(counts: columns.map { Int(row.integer($0)) }) : nil
        self.init(count: Int(row.integer(index)), average: average, distribution: distribution)
    }
}
