import Reviews

/// The few texts that stand in nearly every review, put into a batch once.
struct FeedWords {
    /// The language of reviews that do not tell their own, as Google wants it.
    let defaultLanguage: Range<Int>?
    let group: Range<Int>
    let singleton: Range<Int>
    let unsolicited: Range<Int>
    let postFulfillment: Range<Int>
    private let yes: Range<Int>
    private let no: Range<Int>
    /// The ratings 1 to 5, a byte each.
    private let ratings: Range<Int>

    init(defaultLanguage: String?, in batch: inout ReviewBatch) {
        self.defaultLanguage = defaultLanguage.map { batch.append($0.utf8) }
        group = batch.append("group")
        singleton = batch.append("singleton")
        unsolicited = batch.append("unsolicited")
        postFulfillment = batch.append("post_fulfillment")
        yes = batch.append("true")
        no = batch.append("false")
        ratings = batch.append("12345")
    }

    /// `true` or `false`, or nil if nobody knows.
    func flag(_ flag: Bool?) -> Range<Int>? { flag.map { $0 ? yes : no } }

    /// How a review was collected, if known.
    func method(_ method: Review.CollectionMethod?) -> Range<Int>? {
        switch method {
        case .unsolicited: unsolicited
        case .postFulfillment: postFulfillment
        case nil: nil
        }
    }

    /// A rating with a decimal dot.
    func rating(_ stars: Stars, in batch: inout ReviewBatch) -> Range<Int> {
        guard stars.hundredths.isMultiple(of: 100) else { return batch.append(stars.description.utf8) }
        let place = ratings.lowerBound + stars.hundredths / 100 - 1
        return place..<place + 1
    }
}
