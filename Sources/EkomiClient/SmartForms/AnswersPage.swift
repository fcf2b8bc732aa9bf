/// One page of reviews.
public struct AnswersPage: Sendable, Hashable {
    /// Which page it is, counted from 1.
    public let number: Int
    /// The reviews that were understood, in eKomi's order.
    public let reviews: [FetchedReview]
    /// The records that were not.
    public let unintelligible: [UnintelligibleRecord]
    /// Whether no page follows.
    public let isLast: Bool
    /// How many records there are on all pages, if eKomi says.
    public let total: Int?
    /// How many records eKomi gave, understood or not.
    let recordCount: Int
}

extension AnswersPage {
    /// Whether a server gave the same records for another page.
    func repeats(_ other: AnswersPage) -> Bool {
        recordCount > 0 && reviews == other.reviews && unintelligible == other.unintelligible
    }
}
