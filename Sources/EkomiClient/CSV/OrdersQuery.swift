public import struct Foundation.Date

/// `GET api/3.0/orders`: imported orders, a page at a time.
public struct OrdersQuery: Sendable, Hashable {
    /// What the orders are sorted by.
    public enum Column: String, Sendable, Hashable, CaseIterable {
        /// When they were imported.
        case created
        /// The merchant's number of them.
        case orderID = "order_id"
        /// When they were changed last.
        case updated
        /// eKomi's number of them.
        case id
    }

    /// Which of them come first.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        /// The smallest or oldest.
        case ascending = "ASC"
        /// The largest or newest.
        case descending = "DESC"
    }

    /// How many orders to skip.
    public var offset = 0
    /// How many orders make a page, 1…200.
    public var limit = OrdersQuery.limitRange.upperBound
    /// What the orders are sorted by.
    public var orderBy: Column = .created
    /// Which of them come first.
    public var direction: Direction = .ascending
    /// Only orders whose buyers said something.
    public var withFeedbackOnly = false
    /// Only what was imported at this time or later.
    public var createdFrom: Date?
    /// Only what was imported at this time or earlier.
    public var createdTill: Date?
    /// Only what was imported for this shop.
    public var shopID: Int?
    /// Only orders with these values in columns that are imported under a title of one's own.
    public var customData: [String: String] = [:]

    /// How many orders a page may have; eKomi would reset more to the most without a word.
    public static let limitRange = 1...200

    /// Asks for all orders; narrow it down by its properties.
    public init() {}
}
