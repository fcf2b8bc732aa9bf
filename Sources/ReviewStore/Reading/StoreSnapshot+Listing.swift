public import Reviews
import Synchronization

extension StoreSnapshot {
    /// Every product that a catalogue lists or that has reviews or a summary in these accounts, in the order of the bytes
    /// of their ids.
    public func listedOrReviewed(
        in accounts: [Account.Name],
        catalogue storefront: Storefront.Name?,
        policy: PublicationPolicy = PublicationPolicy()
    ) throws(ReviewStoreError) -> [Product.ID] {
        let key = ListingKey(accounts: accounts, catalogue: storefront, policy: policy)
        if let known = listings.withLock({ $0.removeValue(forKey: key) }) { return known }
        let reviewed = try productIDs(in: accounts, policy: policy)
        guard let storefront else { return reviewed }
        var all: [Product.ID] = []
        all.reserveCapacity(reviewed.count)
        var rest = reviewed[...]
        try forEachProductID(in: storefront) { listed in
            while let next = rest.first, next.precedes(listed) { all.append(rest.removeFirst()) }
            if let next = rest.first, !listed.precedes(next) { rest.removeFirst() }
            all.append(listed)
        }
        return all + rest
    }

    /// Finds out ahead, while other things are made ready, what a build of everything will ask first: which products
    /// there are, and how many reviews.
    ///
    /// The list is kept until it is asked for, once.
    public func prepareListing(
        in accounts: [Account.Name],
        catalogue storefront: Storefront.Name?,
        policy: PublicationPolicy = PublicationPolicy()
    ) throws(ReviewStoreError) {
        let list = try listedOrReviewed(in: accounts, catalogue: storefront, policy: policy)
        listings.withLock { $0[ListingKey(accounts: accounts, catalogue: storefront, policy: policy)] = list }
        _ = try counts(in: accounts, policy: policy)
    }
}

/// What a list of products was made for.
struct ListingKey: Hashable {
    let accounts: [Account.Name]
    let catalogue: Storefront.Name?
    let policy: PublicationPolicy
}

extension Product.ID {
    /// Whether it comes first, by bytes as in the statements.
    fileprivate func precedes(_ other: Self) -> Bool {
        rawValue.utf8.lexicographicallyPrecedes(other.rawValue.utf8)
    }
}
