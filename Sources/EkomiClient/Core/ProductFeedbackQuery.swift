public import struct Reviews.Product

/// `GET v3/getProductfeedback`: reviews of one product, or of all.
public struct ProductFeedbackQuery: Sendable, Hashable {
    /// Only this product; all if nil.
    public var product: Product.ID?
    /// How far back.
    public var range: FeedbackQuery.Range
    /// How old the answer may be.
    public var caching: FeedbackQuery.Caching
    /// JSON or CSV.
    public var format: AnswerFormat = .json

    /// Asks for reviews of products; fresh ones, unless an older answer will do.
    public init(
        product: Product.ID? = nil,
        range: FeedbackQuery.Range = .all,
        caching: FeedbackQuery.Caching = .none
    ) {
        self.product = product
        self.range = range
        self.caching = caching
    }
}
