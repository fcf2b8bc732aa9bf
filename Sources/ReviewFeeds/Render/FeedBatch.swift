import Reviews

/// Some reviews on their way into feeds: what they are about, which feed each belongs to, and what was rendered of them.
///
/// Sendable although it changes: it is handed from whoever reads to whoever renders and on to whoever writes, and each
/// leaves it alone once it is handed on.
final class FeedBatch: @unchecked Sendable {
    /// Where a review belongs.
    struct Place {
        let feed: Int
        /// Which of `products` it is about.
        let products: Int
    }

    /// With how many bytes of text there are enough reviews, however few.
    private static let mostBytes = 1 << 20
    /// The same for products listed: a review may name a hundred variants, which take far more room than its text.
    private static let mostListings = 4096
    /// Memory for renderings beyond that many bytes, of all feeds together, is given back: sooner or later each feed has
    /// a batch with very many of its reviews.
    private static let mostKept = 1 << 20

    /// How many reviews are rendered together.
    private let capacity: Int
    var reviews = ReviewBatch()
    private(set) var places: [Place] = []
    private(set) var products: [[Product]] = []
    private var listingCount = 0
    /// What was rendered, by feed.
    var parts: [FeedPart]
    /// What share of everything was read once the last of the reviews was.
    var progress = 0.0
    /// Why rendering ended before the last of them.
    var failure: (any Error)?

    init(feedCount: Int, capacity: Int) {
        parts = Array(repeating: FeedPart(), count: feedCount)
        self.capacity = capacity
    }

    /// Whether it is to be rendered before more is added.
    var isFull: Bool {
        places.count >= capacity || reviews.bytes.count >= Self.mostBytes || listingCount >= Self.mostListings
    }

    /// Notes what the reviews to come are about.
    func begin(_ products: [Product]) { self.products.append(products) }

    /// Adds the review that `append` adds to the batch's reviews, which is about the products noted last.
    func add(to feed: Int, _ append: (inout ReviewBatch) throws -> Void) rethrows {
        try append(&reviews)
        places.append(Place(feed: feed, products: products.count - 1))
        precondition(places.count == reviews.count, "one review is added at a time")
        listingCount += products.last?.count ?? 0
    }

    /// Begins anew in the same memory, unless one giant made it grow far beyond what others need.
    func removeAll() {
        if reviews.bytes.capacity > 4 * Self.mostBytes { reviews = ReviewBatch() }
        reviews.removeAll()
        listingCount = 0
        places.removeAll(keepingCapacity: true)
        products.removeAll(keepingCapacity: true)
        for index in parts.indices { parts[index].removeAll(keepingUpTo: Self.mostKept / parts.count) }
        failure = nil
    }
}
