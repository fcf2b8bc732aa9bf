/// Which reviews of a list, in which order, and which page of them.
public struct ReviewQuery: Sendable, Hashable {
    /// An order.
    public enum Order: String, Sendable, CaseIterable {
        /// The newest first.
        case newest
        /// The oldest first.
        case oldest
        /// Most stars first, the newer ones first among equals.
        case highest
        /// Fewest stars first, the newer ones first among equals.
        case lowest
        /// What most readers found helpful first, the newer ones first among equals.
        case helpful
    }

    /// The most reviews of a list that are looked at, its newest, so that each answer costs a bounded time.
    public static let window = 20_000
    /// The most reviews of a page.
    public static let largestPage = 50

    /// In which order.
    public var order: Order
    /// Only these stars; empty for all.
    public var stars: Set<Int>
    /// Only this language, without script and region; nil for all.
    public var language: String?
    /// Only reviews that have or are all of this.
    public var traits: ReviewRow.Traits
    /// Which page, from 1.
    public var page: Int
    /// How many reviews a page has, 1 to ``largestPage``.
    public var pageSize: Int

    /// Asks for the newest of all, unless something else is said.
    public init(
        order: Order = .newest,
        stars: Set<Int> = [],
        language: String? = nil,
        traits: ReviewRow.Traits = [],
        page: Int = 1,
        pageSize: Int = 10
    ) {
        self.order = order
        self.stars = stars
        self.language = language
        self.traits = traits
        self.page = page
        self.pageSize = pageSize
    }
}
