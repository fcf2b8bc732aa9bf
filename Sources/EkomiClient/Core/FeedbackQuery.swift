/// `GET v3/getFeedback`: reviews of the shop.
public struct FeedbackQuery: Sendable, Hashable {
    /// Which reviews by their rating.
    public enum Filter: String, Sendable, Hashable, CaseIterable {
        /// Any.
        case all
        /// Good ones.
        case positive
        /// Bad ones.
        case critical
    }

    /// How far back.
    public enum Range: String, Sendable, Hashable, CaseIterable {
        /// Since the beginning.
        case all
        /// A week.
        case week = "1w"
        /// A month.
        case month = "1m"
        /// Three months.
        case quarter = "3m"
        /// Six months.
        case halfYear = "6m"
        /// A year.
        case year = "1y"
    }

    /// How old eKomi's answer may be.
    public enum Caching: String, Sendable, Hashable, CaseIterable {
        /// Not at all.
        case none
        /// A little.
        case short
        /// Somewhat.
        case middle
        /// Long.
        case long
        /// Very long, which is eKomi's default.
        case veryLong = "verylong"
    }

    /// Which reviews by their rating.
    public var filter: Filter
    /// How far back.
    public var range: Range
    /// How old the answer may be.
    public var caching: Caching
    /// JSON or CSV.
    public var format: AnswerFormat = .json

    /// Asks for reviews of the shop; fresh ones, unless an older answer will do.
    public init(filter: Filter = .all, range: Range = .all, caching: Caching = .none) {
        self.filter = filter
        self.range = range
        self.caching = caching
    }
}
