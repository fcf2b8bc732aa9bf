import struct Foundation.Date

/// Somebody who is invited to review an order.
struct Recipient: Sendable, Hashable {
    /// How somebody is asked.
    enum Medium: String, Sendable, CaseIterable {
        case email
        case telephone
        case sms
    }

    let id: Int
    let order: String
    let hash: String
    let medium: Medium
    /// The customer segment.
    let segment: Int
    let created: Date
    let firstName: String
    let lastName: String
    let email: String
    let telephone: String
    /// As it was given; empty if it was not.
    let transactionTime: String
    /// Names and texts, with those that eKomi keeps there itself: `client_id`, `screen_name`, `is_afnor`.
    let metadata: [JSONValue.Member]
    /// Product ids and names.
    let products: [JSONValue.Member]
    /// Product ids and what else is known of them.
    let productsOther: [JSONValue.Member]
    /// Whether the invitation is sent at once, as to those who are registered again.
    let isInstant: Bool
    /// When the review came; nil if none has.
    let reviewed: Date?

    /// The same recipient under another order, to be invited at once.
    func again(id: Int, order: String, hash: String, at now: Date) -> Recipient {
        Recipient(
            id: id,
            order: order,
            hash: hash,
            medium: medium,
            segment: segment,
            created: now,
            firstName: firstName,
            lastName: lastName,
            email: email,
            telephone: telephone,
            transactionTime: transactionTime,
            metadata: metadata,
            products: products,
            productsOther: productsOther,
            isInstant: true,
            reviewed: nil
        )
    }
}
