import GRDB

/// The statements that are asked for one product after the other, each prepared once for a snapshot.
///
/// Sendable although it changes: it is used within reads of the snapshot's database alone, of which there is never more
/// than one at a time.
final class ProductStatements: @unchecked Sendable {
    private var product: DirectStatement?
    private var tally: DirectStatement?
    private var summaries: DirectStatement?
    private var reviews: DirectStatement?
    private var shownReviews: DirectStatement?
    private var statistics: DirectStatement?
    /// Whether an account has any statistics; most have none.
    private var hasStatistics: [Int64: Bool] = [:]

    /// Finds what a catalogue says of a product.
    func product(in database: Database) throws -> DirectStatement {
        try Self.made(&product, CatalogueStatement.product, in: database)
    }

    /// Finds our own count of a product's ratings.
    func tally(in database: Database) throws -> DirectStatement {
        try Self.made(&tally, ReadStatement.tally, in: database)
    }

    /// Finds eKomi's summaries of a product.
    func summaries(in database: Database) throws -> DirectStatement {
        try Self.made(&summaries, ReadStatement.summaries, in: database)
    }

    /// Finds a product's reviews.
    func reviews(in database: Database) throws -> DirectStatement {
        try Self.made(&reviews, ReadStatement.reviews, in: database)
    }

    /// Finds what pages show of a product's reviews.
    func shownReviews(in database: Database) throws -> DirectStatement {
        try Self.made(&shownReviews, ReadStatement.shownReviews, in: database)
    }

    /// Finds how questions about a product were answered; nil where an account was never told of any answer.
    func statistics(of account: Int64, in database: Database) throws -> DirectStatement? {
        if hasStatistics[account] == nil {
            let found = try Bool.fetchOne(database.prepared(StatisticStatement.isAny), arguments: [account])
            hasStatistics[account] = found ?? false
        }
        guard hasStatistics[account] == true else { return nil }
        return try Self.made(&statistics, StatisticStatement.ofProduct, in: database)
    }

    private static func made(
        _ statement: inout DirectStatement?,
        _ declared: some DeclaredStatement,
        in database: Database
    ) throws -> DirectStatement {
        if let statement { return statement }
        let made = try DirectStatement(declared, in: database)
        statement = made
        return made
    }

    /// Lets go of the statements, which must not outlive their database.
    func removeAll() {
        product = nil
        tally = nil
        summaries = nil
        reviews = nil
        shownReviews = nil
        statistics = nil
    }
}
