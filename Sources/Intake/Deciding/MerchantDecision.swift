public import Reviews

/// What the merchant decides about a review.
public enum MerchantDecision: String, Sendable, Hashable, CaseIterable {
    /// It is taken back; the reviewer may write a new one.
    case withdraw
    /// It is not published.
    case reject
    /// It is published.
    case approve

    /// What becomes of the review.
    public var status: Review.Status {
        switch self {
        case .withdraw: .withdrawn
        case .reject: .rejected
        case .approve: .published
        }
    }
}
