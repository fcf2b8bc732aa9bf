public import Reviews

/// Several prefixes, none within another, and which of them holds a review.
public struct ShardMap: Sendable {
    /// The prefixes in order.
    public let prefixes: [ShardPrefix]

    /// Arranges prefixes.
    public init(_ prefixes: some Sequence<ShardPrefix>) { self.prefixes = prefixes.sorted() }

    /// Whether every review is held, and by one prefix only.
    public var isComplete: Bool {
        var next: UInt64? = 0
        for prefix in prefixes {
            guard prefix.places.lowerBound == next else { return false }
            let last = prefix.places.upperBound
            next = last == .max ? nil : last + 1
        }
        return next == nil
    }

    /// The positions of the prefixes that hold reviews of a product; mostly one.
    public func positions(of product: Product.ID) -> Range<Int> {
        let places = ShardKey.places(of: product)
        let first = position { $0.places.upperBound >= places.lowerBound }
        var end = first
        while end < prefixes.count, prefixes[end].places.lowerBound <= places.upperBound { end += 1 }
        return first..<end
    }

    /// The position of the first prefix of which something is true that is true of all after it.
    private func position(where isBeyond: (ShardPrefix) -> Bool) -> Int {
        var low = 0
        var high = prefixes.count
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(prefixes[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
