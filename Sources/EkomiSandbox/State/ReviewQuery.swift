/// Which reviews of a shop are asked for; nil and empty mean all.
struct ReviewQuery: Sendable, Hashable {
    /// The places of forms in the shop.
    var forms: Set<UInt8>?
    /// The place of a product in the dataset.
    var product: Int32?
    /// Seconds since 1970, both ends included.
    var submitted: ClosedRange<Int64>?
    var isPublished: Bool?
    var isWithdrawn: Bool?
    var stars: ClosedRange<UInt8>?
    /// The numbers of the only reviews that come into question, such as those of an order.
    var numbers: [Int]?
    /// Whether products that were skipped on the form count, too.
    var includesSkipped = false

    /// A place that no product has: an unknown product simply has no reviews.
    static let unknownProduct: Int32 = -2

    func matches(_ header: ReviewHeader) -> Bool {
        guard includesSkipped || !header.isSkipped else { return false }
        if let forms, !forms.contains(header.form) { return false }
        if let product, product != header.product { return false }
        if let submitted, !submitted.contains(header.submitted) { return false }
        if let isPublished, isPublished != header.isPublished { return false }
        if let isWithdrawn, isWithdrawn != header.isWithdrawn { return false }
        if let stars, !stars.contains(header.stars) { return false }
        return true
    }
}
