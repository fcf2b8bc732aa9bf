public import Reviews

/// A review on its way into the store, with what is recognized but not kept.
public struct IncomingReview: Sendable {
    /// The review, its id made by `ReviewStore.id(of:in:)`.
    public var review: Review
    /// The order it belongs to; kept as a keyed hash only.
    public var orderID: String?
    /// The reviewer's e-mail address; kept as a keyed hash only.
    public var email: String?
    /// The record as it was told, in JSON, without personal data.
    public var raw: String?

    /// Makes an incoming review.
    public init(_ review: Review, orderID: String? = nil, email: String? = nil, raw: String? = nil) {
        self.review = review
        self.orderID = orderID
        self.email = email
        self.raw = raw
    }
}
