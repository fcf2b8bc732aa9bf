import Foundation
import GRDB
public import Reviews
import Synchronization

/// The store as it was at one moment; whoever writes meanwhile does not change it.
///
/// Where to read on:
/// - **may it be built?** `isComplete(_:catalogue:)`, `counts(in:policy:)`, `status()`
/// - **what changed?** `revision`, `changes(since:in:catalogue:)`
/// - **what is there?** `productIDs(in:policy:)`, `product(_:in:)`, `shop(of:)`, `widgetCodes(of:)`
/// - **reviews**: `reviews(of:in:policy:limit:)`, `forEachReview(of:in:policy:_:)`
/// - **feeds**: `forEachFeedReview(in:_:)`, `feedDependents(of:in:catalogue:)`, `reviewedProducts(_:in:limit:)`
/// - **numbers**: `rating(of:in:from:policy:)`
///
/// Accounts that the store does not know have no reviews and are not complete.
public final class StoreSnapshot: Sendable {
    let database: DatabaseSnapshot
    let accounts: [Account.Name: KnownAccount]
    let catalogues: [Storefront.Name: Int64]
    let statements = ProductStatements()
    /// The state this is a snapshot of; keep it to ask the next snapshot for the changes since.
    public let revision: Revision
    /// What accounts have, by their rows, as far as it was counted.
    private let stocks = Mutex<[Int64: AccountStock]>([:])
    /// Batches that nobody needs any more, for their memory.
    let spareBatches = Mutex<[ReviewBatch]>([])
    /// Products that were listed ahead.
    let listings = Mutex<[ListingKey: [Product.ID]]>([:])

    init(_ database: DatabaseSnapshot) throws {
        self.database = database
        let (revision, accounts, catalogues) = try database.read { database in
            let revision = try Int64.fetchOne(database.prepared(StoreStatement.revision)) ?? 0
            let rows = try Row.fetchAll(database.prepared(AccountStatement.all))
            let catalogues = try Row.fetchAll(database.prepared(CatalogueStatement.all))
            return (revision, try rows.map(KnownAccount.init), catalogues.map { ($0[0] as String, $0[1] as Int64) })
        }
        self.revision = Revision(rawValue: revision)
        self.accounts = Dictionary(uniqueKeysWithValues: accounts.map { ($0.name, $0) })
        self.catalogues = Dictionary(uniqueKeysWithValues: catalogues.map { (Storefront.Name($0.0), $0.1) })
    }

    deinit { statements.removeAll() }

    /// Whether every one of these accounts, and the catalogue if one is named, was completed at least once.
    public func isComplete(
        _ accounts: [Account.Name],
        catalogue storefront: Storefront.Name? = nil
    ) throws(ReviewStoreError) -> Bool {
        try read { database in
            for account in accounts {
                guard let known = self.accounts[account] else { return false }
                let completed = try Int64.fetchOne(database.prepared(ReadStatement.isComplete), arguments: [known.id])
                guard completed != nil else { return false }
            }
            guard let storefront else { return true }
            return try catalogue(of: storefront, in: database)?.completed != nil
        }
    }

    /// What the accounts have to publish.
    public func counts(
        in accounts: [Account.Name],
        policy: PublicationPolicy = PublicationPolicy()
    ) throws(ReviewStoreError) -> StoreCounts {
        var counts = StoreCounts(reviews: 0, products: 0)
        for account in known(accounts) {
            let stock = try stock(of: account)
            counts.reviews += stock.published + (policy.showsUnpublished ? stock.unpublished : 0)
            counts.products += policy.showsUnpublished ? stock.products : stock.publishedProducts
        }
        return counts
    }

    /// What an account has, counted once: it takes a look at each of its products, and a snapshot does not change.
    private func stock(of account: KnownAccount) throws(ReviewStoreError) -> AccountStock {
        if let known = stocks.withLock({ $0[account.id] }) { return known }
        let stock = try read { database in
            let row = try Row.fetchOne(database.prepared(ReadStatement.counts), arguments: [account.id])
            return row.map(AccountStock.init) ?? AccountStock()
        }
        stocks.withLock { $0[account.id] = stock }
        return stock
    }

    /// How every account stands, by name.
    public func status() throws(ReviewStoreError) -> [AccountStatus] {
        var statuses: [AccountStatus] = []
        for account in accounts.values.sorted(by: { $0.name < $1.name }) {
            let counts = try counts(in: [account.name])
            try statuses.append(
                read { database in
                    let completed = try Int64.fetchOne(
                        database.prepared(ReadStatement.isComplete),
                        arguments: [account.id]
                    )
                    let last = try Row.fetchOne(database.prepared(ReadStatement.lastRun), arguments: [account.id])
                    let state: String? = last?["state"]
                    return AccountStatus(
                        account: account.name,
                        interfaceID: account.interfaceID,
                        completed: completed.map(Date.init(milliseconds:)),
                        attempted: last.map { Date(milliseconds: $0["started"]) },
                        lastError: last?["error"],
                        isUnfinished: state == "open" || state == "failed",
                        counts: counts
                    )
                }
            )
        }
        return statuses
    }
}

extension StoreSnapshot {
    func read<Result>(_ body: (Database) throws -> Result) throws(ReviewStoreError) -> Result {
        do {
            // Reentrant, so that whoever walks through the reviews can ask for what belongs to one; on a snapshot
            // nothing changes meanwhile.
            return try database.unsafeReentrantRead(body)
        } catch {
            throw ReviewStoreError(error)
        }
    }

    /// Reads much one after the other: whatever is asked within `body` need not wait for the database each time.
    public func reading<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(ReviewStoreError) -> Swift.Result<Result, Failure> {
        try read { _ in
            do throws(Failure) {
                return .success(try body())
            } catch {
                return .failure(error)
            }
        }
    }

    func known(_ accounts: [Account.Name]) -> [KnownAccount] { accounts.compactMap { self.accounts[$0] } }
}

/// How much an account has to publish.
private struct AccountStock {
    var published = 0
    var unpublished = 0
    /// Products of published reviews.
    var publishedProducts = 0
    /// Products of any.
    var products = 0

    init() {}

    init(_ row: Row) {
        published = row[0]
        unpublished = row[1]
        publishedProducts = row[2]
        products = row[3]
    }
}

/// An account's row.
struct KnownAccount: Sendable {
    let id: Int64
    let name: Account.Name
    let interfaceID: String?
    let shop: Shop?
    let shopRevision: Int64
    let widgetsRevision: Int64

    init(_ row: Row) throws {
        id = row["id"]
        name = Account.Name(row["name"] as String)
        interfaceID = row["interface_id"]
        let json: String? = row["shop"]
        shop = try json.map { try JSONDecoder().decode(Shop.self, from: Data($0.utf8)) }
        shopRevision = row["shop_revision"]
        widgetsRevision = row["widgets_revision"]
    }
}
