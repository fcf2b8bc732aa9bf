/// One page of a listing.
public struct Page<Item: Sendable & Hashable>: Sendable, Hashable {
    /// What is on it, understood or not.
    public let listing: Listing<Item>
    /// Whether no page follows.
    public let isLast: Bool
    /// How many records there are on all pages, if eKomi says.
    public let total: Int?

    /// What was understood, in eKomi's order.
    public var items: [Item] { listing.items }

    /// How many records eKomi gave, understood or not.
    var recordCount: Int { listing.items.count + listing.unintelligible.count }
}
