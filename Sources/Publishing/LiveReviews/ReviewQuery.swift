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

    /// The most reviews of a list that are looked at, its newest or those of a year, so that each answer costs a
    /// bounded time.
    public static let window = 20_000
    /// The most reviews of a page.
    public static let largestPage = 50

    /// In which order.
    public var order: Order
    /// Only these stars; empty for all.
    public var stars: Set<Int>
    /// Only this language, without script and region; nil for all.
    public var language: String?
    /// Only those submitted in this year, in universal time; nil for all.
    public var year: Int?
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
        year: Int? = nil,
        traits: ReviewRow.Traits = [],
        page: Int = 1,
        pageSize: Int = 10
    ) {
        self.order = order
        self.stars = stars
        self.language = language
        self.year = year
        self.traits = traits
        self.page = page
        self.pageSize = pageSize
    }

    /// When the reviews that are asked for were submitted, in milliseconds since 1970.
    var submitted: Range<Int64> {
        guard let year else { return .min..<Int64.max }
        return Self.start(of: year)..<Self.start(of: year + 1)
    }

    /// When a year of the Gregorian calendar begins in universal time, in milliseconds since 1970.
    private static func start(of year: Int) -> Int64 {
        let past = Int64(year) - 1
        let days = past * 365 + past / 4 - past / 100 + past / 400
        // From the first day of the year 1 to that of 1970.
        return (days - 719_162) * 86_400_000
    }
}
