public import Reviews

/// How far the sync of one account has come.
public struct SyncProgress: Sendable, Hashable {
    /// What it is busy with.
    public enum Activity: String, Sendable, Hashable {
        /// Asking for the shop and its forms.
        case facts
        /// Fetching reviews.
        case reviews
        /// Fetching replies, and counts of answers to single questions.
        case replies
        /// Fetching summaries.
        case summaries
        /// Asking for the widgets, and making what was fetched visible.
        case recording
    }

    /// The account.
    public let account: Account.Name
    /// What it is busy with.
    public internal(set) var activity = Activity.facts
    /// Reviews fetched so far, by this attempt.
    public internal(set) var reviews = 0
    /// Pages fetched so far, by this attempt.
    public internal(set) var pages = 0
    /// Summaries fetched so far, by this attempt.
    public internal(set) var summaries = 0
    /// Listings of reviews of which all pages are in.
    public internal(set) var finishedListings = 0
    /// Listings of reviews that are known to be needed; it can grow.
    public internal(set) var listings = 0

    /// How much of the reviews is in, 0…1, as far as it can be told.
    public var fraction: Double {
        switch activity {
        case .facts: 0
        case .reviews: listings > 0 ? Double(finishedListings) / Double(listings) : 0
        case .replies, .summaries, .recording: 1
        }
    }
}
