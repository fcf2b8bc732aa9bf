/// How the writing of a feed ended.
public enum FeedOutcome: Sendable, Hashable {
    /// A feed was written.
    case written(FeedReport)
    /// No review was fit for the feed, and not a byte was written: Google refuses an empty feed, and takes one for
    /// the order to delete every review.
    case empty(FeedReport)

    /// What was counted, either way.
    public var report: FeedReport {
        switch self {
        case .written(let report), .empty(let report): report
        }
    }
}
