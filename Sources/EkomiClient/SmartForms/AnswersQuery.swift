public import struct Reviews.CalendarDay
public import struct Reviews.Form
public import struct Reviews.Product

/// `GET api/v2/answers` and `GET api/v3/answers`: reviews with all their answers, a page at a time.
public struct AnswersQuery: Sendable, Hashable {
    /// Which of the two documented versions is asked.
    public enum Version: String, Sendable, Hashable, CaseIterable {
        /// Knows `review_hash` and `order_id`; links its pages in headers only.
        case v2
        /// Knows `question_tag`; links its pages in the body too, and counts the records.
        case v3
    }

    /// Which reviews by their main rating.
    public enum Sentiment: String, Sendable, Hashable, CaseIterable {
        /// More than 3 stars.
        case positive
        /// 3 stars.
        case neutral
        /// Fewer than 3 stars.
        case negative
        /// Any; version 2 only.
        case all
    }

    /// The version asked.
    public var version: Version
    /// JSON or CSV.
    public var format: AnswerFormat = .json
    /// Only these forms; all if empty.
    public var forms: [Form.ID] = []
    /// Only this product.
    public var product: Product.ID?
    /// Only what was submitted on this day or later.
    public var from: CalendarDay?
    /// Only what was submitted on this day or earlier.
    public var to: CalendarDay?
    /// Only published or only unpublished ones; both if nil.
    public var published: Bool?
    /// Only withdrawn ones or only others; both if nil.
    public var withdrawn: Bool?
    /// Only the answers to this invitation; version 2 only.
    public var reviewHash: String?
    /// Only this order; version 2 only, and ignored by eKomi if there are `orderIDs`.
    public var orderID: String?
    /// Only these orders, at most 10.
    public var orderIDs: [String] = []
    /// Only answers to questions of these types; all if empty.
    public var questionTypes: [QuestionType] = []
    /// No answers to questions of these types.
    public var excludedQuestionTypes: [QuestionType] = []
    /// Only reviews with such a rating.
    public var sentiment: Sentiment?
    /// Only answers to questions with this tag; version 3 only.
    public var questionTag: String?
    /// Whether reviews of products that the reviewer skipped are listed too.
    public var showsSkippedProductReviews: Bool?
    /// How many reviews make a page, 1…20.
    public var recordsPerPage = AnswersQuery.recordsPerPageRange.upperBound
    /// The page, counted from 1.
    public var page = 1

    /// How many reviews a page may have.
    public static let recordsPerPageRange = 1...20
    /// How many orders may be asked for at once.
    public static let mostOrderIDs = 10

    /// Asks for all reviews there are; narrow it down by its properties.
    public init(_ version: Version = .v3) { self.version = version }
}
