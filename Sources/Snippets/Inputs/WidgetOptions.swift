/// What each widget shows, as the merchant chose it; the defaults suit most.
public struct WidgetOptions: Sendable, Hashable, Codable {
    /// What stands for a product that has fewer ratings than `minimumCount`.
    public enum Fallback: String, Sendable, Codable, CaseIterable {
        /// A text, or nothing, as `EmptyState` says.
        case nothing
        /// The shop's rating, named as such and never marked up as the product's.
        case shop
    }

    /// A corner of the window.
    public enum Side: String, Sendable, Codable, CaseIterable {
        /// Where lines begin: at the left in English.
        case start
        /// Where lines end.
        case end
    }

    /// Whether the line of stars shows the average in figures.
    public var starsShowNumber = true
    /// Whether the line of stars shows how many ratings there are.
    public var starsShowCount = true
    /// Whether the summary shows how many gave how many stars.
    public var summaryShowsHistogram = true
    /// Whether the summary shows how many would recommend, where the survey asks for it.
    public var summaryShowsRecommendation = true
    /// Whether reviews show their pictures.
    public var listShowsPictures = false
    /// Whether reviews show ratings of single aspects.
    public var listShowsAspects = true
    /// Whether reviews show pros and cons.
    public var listShowsNotes = true
    /// Whether reviews show the merchant's replies.
    public var listShowsReplies = true
    /// Whether reviews show how many found them helpful.
    public var listShowsHelpful = true
    /// The most pages that a list is published on, at least 1.
    public var listPages = 10
    /// Whether the list is also published in other orders, and by stars, language and year.
    public var listHasViews = false
    /// How many reviews the grid holds.
    public var gridReviews = 6
    /// How many reviews the carousel holds.
    public var carouselReviews = 10
    /// In which corner the floating badge stands.
    public var floatingSide = Side.end
    /// Whether eKomi's own widgets load nothing before somebody clicks.
    public var ekomiAsksFirst = false
    /// The fewest ratings of a product that are shown, at least 1.
    public var minimumCount = 1
    /// What stands for a product with fewer.
    public var fallback = Fallback.nothing
    /// Widgets that are published for each product beside those that every product has.
    public var productWidgets: [String] = []

    /// Makes the options that suit most.
    public init() {}
}
