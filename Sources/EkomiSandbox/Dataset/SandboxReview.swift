public import struct Foundation.Date

/// A review as the sandbox knows it; each endpoint shows it in its own shape.
public struct SandboxReview: Sendable, Hashable {
    /// The natural key together with the product; reviews of one order share it.
    public var hash: String
    /// The number that eKomi calls feedback id.
    public var feedbackID: Int
    /// The form it was given on.
    public var formID: Int
    /// The interface id of its shop.
    public var shopID: Int
    /// The merchant's order.
    public var orderID: String
    /// The product it is about; nil for a review of the shop.
    public var productID: String?
    /// The name of that product in the shop's language; empty for a review of the shop.
    public var productName: String
    /// When it was submitted, in whole seconds.
    public var submitted: Date
    /// Whether eKomi and the merchant have released it.
    public var isPublished: Bool
    /// Whether the merchant has decided against it.
    public var isRejected = false
    /// Whether it has been taken back.
    public var isWithdrawn: Bool
    /// From 1 to 5; nil if the customer skipped this product.
    public var stars: Int?
    /// The heading; empty if there is none.
    public var title: String
    /// The text; empty if only stars were given.
    public var text: String
    /// The merchant's answer, if there is one.
    public var reply: SandboxReply?
    /// Who wrote it.
    public var reviewer: SandboxReviewer
    /// The locale of the form as eKomi writes it, such as `de_DE`.
    public var locale: String
    /// Whether the purchase is known.
    public var isVerified: Bool
    /// How many readers found it helpful.
    public var helpfulCount: Int
    /// How many readers did not.
    public var unhelpfulCount: Int
    /// One for each question of the form that has a scale: from 1 to 5, or from 0 to 10.
    public var subRatings: [Int]
    /// Whether the reviewer would recommend it; nil if not answered.
    public var isRecommended: Bool?
    /// What the reviewer liked.
    public var pros: [String]
    /// What the reviewer disliked.
    public var cons: [String]
    /// What it is used for, by the options of the form.
    public var uses: [String]
    /// Addresses of pictures; those without a scheme are the sandbox's own.
    public var pictures: [String]

    /// Whether the customer skipped this product on the form: there is nothing but the order to be seen.
    public var isSkipped: Bool { stars == nil }
}
