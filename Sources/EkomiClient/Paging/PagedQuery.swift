/// A question whose answer comes in pages.
protocol PagedQuery: Endpoint where Answer == Page<Item> {
    associatedtype Item: Sendable & Hashable

    /// The same question about what follows a page of so many records.
    func next(after records: Int) -> Self
}
