/// What the configuration says of the widgets of a storefront.
public struct WidgetSettings: Sendable, Hashable {
    /// Whether the line of stars shows the average in figures.
    public var starsNumber: Bool
    /// Whether the line of stars shows the count.
    public var starsCount: Bool
    /// Whether the summary shows a histogram.
    public var summaryHistogram: Bool
    /// Whether the summary shows how many would recommend.
    public var summaryRecommendation: Bool
    /// `none`, `own` or `theirs`.
    public var listPictures: String
    /// Whether reviews show ratings of single aspects.
    public var listAspects: Bool
    /// Whether reviews show pros and cons.
    public var listNotes: Bool
    /// Whether reviews show replies.
    public var listReplies: Bool
    /// Whether reviews show how many found them helpful.
    public var listHelpful: Bool
    /// The most pages of a list.
    public var listPages: Int
    /// Whether a list is published in other orders and parts.
    public var listViews: Bool
    /// How many reviews the grid holds.
    public var gridReviews: Int
    /// How many reviews the carousel holds.
    public var carouselReviews: Int
    /// Whether eKomi's own widgets ask first.
    public var ekomiConsent: Bool
    /// `start` or `end`.
    public var floatingSide: String
    /// The fewest ratings that are shown.
    public var minimumCount: Int
    /// `nothing` or `shop`.
    public var minimumFallback: String
    /// Further widgets for each product, in order of their names.
    public var products: [String]
}
