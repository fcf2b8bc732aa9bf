/// Reviews that are handed on many at a time, all their bytes in one place.
///
/// Whoever goes through a million of them asks for no memory for any: a text is a range of the bytes, and the memory is
/// used again for the next batch.
public struct ReviewBatch: Sendable, Hashable {
    /// The texts, one after the other, as UTF-8.
    @usableFromInline package private(set) var bytes: [UInt8] = []
    /// The reviews, in the order in which they were added.
    package var reviews: [BatchedReview] = []
    /// Where the texts of lists lie, those of one list after each other.
    package var listed: [Range<Int>] = []
    /// The merchant's answers to the reviews; most have none.
    package private(set) var replies: [Reply] = []
    /// The answers to further questions; most reviews have none.
    package private(set) var answers: [Answer] = []

    /// Makes a batch without a review.
    public init() {}

    /// How many reviews there are.
    public var count: Int { reviews.count }

    /// How many bytes their texts take.
    package var byteCount: Int { bytes.count }

    /// Forgets the reviews and keeps the memory.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        reviews.removeAll(keepingCapacity: true)
        listed.removeAll(keepingCapacity: true)
        replies.removeAll()
        answers.removeAll()
    }

    /// Adds a review that is at hand as a value.
    public mutating func append(_ review: Review) { append(fields(of: review)) }

    /// Adds the texts of a review and tells where they lie.
    mutating func fields(of review: Review) -> BatchedReview {
        BatchedReview(
            id: append(review.id.rawValue.utf8),
            sourceID: append(review.sourceID),
            account: append(review.account.rawValue.utf8),
            product: append(review.product?.rawValue),
            form: append(review.form?.rawValue),
            stars: review.stars,
            title: append(review.title.utf8),
            text: append(review.text.utf8),
            reviewerID: append(review.reviewer.id?.rawValue),
            reviewerName: append(review.reviewer.name.utf8),
            isAnonymous: review.reviewer.isAnonymous,
            date: review.date,
            language: append(review.language),
            country: append(review.country),
            pros: append(list: review.pros),
            cons: append(list: review.cons),
            pictures: append(list: review.pictures),
            replies: append(review.replies),
            answers: append(review.answers),
            isVerifiedPurchase: review.isVerifiedPurchase,
            isIncentivized: review.isIncentivized,
            collectionMethod: review.collectionMethod,
            isSpam: review.isSpam,
            helpfulCount: review.helpfulCount,
            unhelpfulCount: review.unhelpfulCount,
            url: append(review.url),
            pageType: review.pageType,
            status: review.status
        )
    }

    private mutating func append(_ text: String?) -> Range<Int>? { text.map { append($0.utf8) } }
}

extension ReviewBatch {
    /// Adds a review whose texts were added before.
    package mutating func append(_ review: BatchedReview) { reviews.append(review) }

    /// Adds a text and tells where it lies.
    package mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return start..<bytes.count
    }

    /// Adds a text and tells where it lies.
    package mutating func append(_ text: String.UTF8View) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return start..<bytes.count
    }

    /// Adds a text and tells where it lies.
    package mutating func append(_ text: StaticString) -> Range<Int> { text.withUTF8Buffer { append($0) } }

    /// Adds a name of a first word that lies here already and an initial, as in `Anna B.`.
    package mutating func append(abbreviating first: Range<Int>, _ initial: UInt8) -> Range<Int> {
        let start = bytes.count
        // One by one: a slice would share the bytes, so that all of them were copied before they are added to.
        for index in first { bytes.append(bytes[index]) }
        bytes.append(UInt8(ascii: " "))
        bytes.append(initial)
        bytes.append(UInt8(ascii: "."))
        return start..<bytes.count
    }

    /// Adds the merchant's answers to a review and tells which of all they are.
    package mutating func append(_ added: [Reply]) -> Range<Int> {
        replies += added
        return replies.count - added.count..<replies.count
    }

    /// Adds a reviewer's answers and tells which of all they are.
    package mutating func append(_ added: [Answer]) -> Range<Int> {
        answers += added
        return answers.count - added.count..<answers.count
    }

    /// Adds a list of texts and tells which of `listed` they are.
    package mutating func append(list texts: [String]) -> Range<Int> {
        let start = listed.count
        for text in texts { listed.append(append(text.utf8)) }
        return start..<listed.count
    }

    /// A text of which it is known where it lies.
    package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Lends the bytes of a text.
    @inlinable
    package func withText<Result>(
        _ range: Range<Int>,
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
