public import struct Foundation.Date
public import struct Reviews.Product

/// An order that was imported; nearly all of it is personal.
public struct ImportedOrder: Sendable, Hashable {
    /// What the buyer said.
    public struct Feedback: Sendable, Hashable {
        /// When.
        public let submitted: Date?
        /// The stars, if any were given.
        public let rating: Double?
        /// The text of the review.
        public let review: String
        /// What the merchant replied.
        public let comment: String
    }

    /// The merchant's number of it.
    public let orderID: String
    /// When it was imported.
    public let created: Date?
    /// When it was changed last.
    public let updated: Date?
    /// Whether eKomi is done with it.
    public let isProcessed: Bool?
    /// When it was registered for a review.
    public let registered: Date?
    /// When the buyer was asked.
    public let contacted: Date?
    /// The buyer's first name.
    public let firstName: String?
    /// The buyer's last name.
    public let lastName: String?
    /// The buyer's e-mail address.
    public let email: String?
    /// The values of columns that were imported under a title of their own.
    public let customData: [String: String]
    /// What was bought.
    public let products: [Product.ID]
    /// The shop it was imported for.
    public let shopID: String?
    /// Where the buyer can submit a review.
    public let reviewLink: String?
    /// What the buyer said, if anything.
    public let feedback: Feedback?
}

extension ImportedOrder {
    init(_ object: JSONObject) throws(RecordFault) {
        guard let id = object["order_id"]?.name else {
            throw RecordFault(missing: "order_id", expected: "the order's number")
        }
        orderID = id
        created = try object.date("created")
        updated = try object.date("updated")
        isProcessed = object["order_processed"]?.flag
        registered = try object.date("register_date")
        contacted = try object.date("end_customer_contact_date")
        firstName = object["first_name"]?.name?.repaired
        lastName = object["last_name"]?.name?.repaired
        email = object["email"]?.name
        customData = object["custom_data"]?.details ?? [:]
        products = object["product_ids"]?.array?.compactMap { $0.name.map { Product.ID($0) } } ?? []
        shopID = object["shop_id"]?.name
        reviewLink = object["review_link"]?.name
        feedback = try object["feedback"]?.object
            .flatMap { feedback throws(RecordFault) in
                feedback.members.isEmpty ? nil : try Feedback(feedback)
            }
    }
}

extension ImportedOrder.Feedback {
    fileprivate init(_ object: JSONObject) throws(RecordFault) {
        submitted = try object.date("end_customer_submit_date")
        rating = object["rating"]?.double
        review = object["review"]?.text?.repaired ?? ""
        comment = object["comment"]?.text?.repaired ?? ""
    }
}

extension JSONObject {
    /// The instant under a key; nil for none, and a fault for what is no time.
    func date(_ key: String) throws(RecordFault) -> Date? {
        guard let value = self[key], !value.isBlank else { return nil }
        guard let date = Timestamp.date(value) else {
            throw RecordFault(Record.Entry(key: key, value: value), expected: "a time")
        }
        return date
    }
}
