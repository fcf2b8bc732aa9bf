public import struct Foundation.Date
public import struct Reviews.Form
public import struct Reviews.Product
public import struct Reviews.Review

/// A review as eKomi gave it, before it has an id of ours.
public struct FetchedReview: Sendable, Hashable {
    /// What identifies it within its account.
    public let key: Key
    /// The order it belongs to, if told: personal, to be keyed and dropped.
    public let orderID: String?
    /// The reviewer's e-mail address, if told: personal, to be keyed and dropped.
    public let email: String?
    /// The record in JSON as it came, but without order, e-mail address and telephone number.
    public let raw: [UInt8]
    let content: ReviewContent

    /// The product, if it is about one.
    public var product: Product.ID? { key.product }
    /// The form it was given on, if known.
    public var form: Form.ID? { content.form }
    /// When it was submitted.
    public var date: Date { content.date }
    /// Whether it may be shown.
    public var status: Review.Status { content.status }

    /// The review under the id that it is to be known by.
    public func review(id: Review.ID) -> Review { content.review(id: id, product: product) }
}
