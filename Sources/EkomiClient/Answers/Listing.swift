/// A list as eKomi gave it: what was understood, and what was not.
public struct Listing<Item: Sendable & Hashable>: Sendable, Hashable {
    /// What was understood, in eKomi's order.
    public let items: [Item]
    /// What was not.
    public let unintelligible: [UnintelligibleRecord]

    /// Makes a listing.
    public init(items: [Item], unintelligible: [UnintelligibleRecord] = []) {
        self.items = items
        self.unintelligible = unintelligible
    }
}
