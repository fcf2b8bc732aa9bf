public import Reviews

/// All that is said about one product.
public struct ProductSnippetInput: Sendable, Hashable {
    /// The product as the catalogue knows it.
    public var product: Product
    /// The rating that every output carries; nil if there are no ratings.
    public var summary: RatingSummary?
    /// The reviews to list, newest first; more than the pages hold are not shown.
    public var reviews: ReviewBatch
    /// How many reviews there are in all, listed here or not.
    public var reviewCount: Int
    /// Address of the folder the outputs are published in, with a slash at the end; nil leaves out links to it.
    public var folderURL: String?
    /// How single aspects were rated, in the order they are shown.
    public var aspects: [AspectRating] = []
    /// How many would recommend; nil where no survey asks for it.
    public var survey: SurveyResult?
    /// The shop's own rating, which stands for a product's where the storefront says so.
    public var shopSummary: RatingSummary?

    /// Makes an input; without a count, the listed reviews are all there are.
    public init(
        product: Product,
        summary: RatingSummary?,
        reviews: ReviewBatch = [],
        reviewCount: Int? = nil,
        folderURL: String? = nil
    ) {
        self.product = product
        self.summary = summary
        self.reviews = reviews
        self.reviewCount = max(reviewCount ?? 0, reviews.count)
        self.folderURL = folderURL
        survey = nil
        shopSummary = nil
    }
}
