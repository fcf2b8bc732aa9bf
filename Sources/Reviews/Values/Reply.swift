public import struct Foundation.Date

/// What the merchant answered publicly to a review.
public struct Reply: Sendable, Hashable, Codable {
    /// The merchant's words.
    public var text: String
    /// When it was written, if known.
    public var date: Date?

    /// Makes a reply.
    public init(text: String, date: Date? = nil) {
        self.text = text
        self.date = date
    }
}
