public import Reviews

/// What a merchant replied to a review, told apart from it.
public struct ToldReplies: Sendable, Hashable {
    /// What may be the review: one id for each form it may have been given on.
    public var candidates: [Review.ID]
    /// The order of the review, by which it is found where none of the candidates is known.
    public var orderID: String?
    /// The replies, the oldest first.
    public var replies: [Reply]

    /// Makes replies to a review.
    public init(candidates: [Review.ID], orderID: String? = nil, replies: [Reply]) {
        self.candidates = candidates
        self.orderID = orderID
        self.replies = replies
    }
}
