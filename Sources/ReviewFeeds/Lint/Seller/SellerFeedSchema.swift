/// What may stand where in a seller-review feed 5.0.
enum SellerFeedSchema {
    static let namespace = "http://schemas.google.com/merchant_reviews/5.0"

    /// What the text of an element has to be.
    enum Value {
        case label
        case prose
        case url
        case timestamp
        case country
        case rating
        case collectionMethod
    }

    /// An element: what it holds, and which attributes it must have.
    struct Element {
        var children: [Child] = []
        var value: Value?
        var attributes: [String] = []
    }

    /// An element within another.
    struct Child {
        let name: String
        var isRequired = true
        var isRepeatable = false

        static func optional(_ name: String) -> Child { Child(name: name, isRequired: false) }
        static func several(_ name: String) -> Child { Child(name: name, isRepeatable: true) }
        static func one(_ name: String) -> Child { Child(name: name) }
    }

    /// Every element; a name means the same wherever it stands.
    static let elements: [String: Element] = [
        "feed": Element(
            children: ["merchants", "deleted_merchants", "reviews", "deleted_reviews"].map(Child.optional)
        ),
        "merchants": Element(children: [.several("merchant")]),
        "merchant": Element(
            children: [
                .one("name"), .one("merchant_url"), .optional("rating_url"), .one("create_timestamp"),
                .one("last_update_timestamp"),
            ],
            attributes: ["id"]
        ),
        "deleted_merchants": Element(children: [.several("deleted_merchant")]),
        "deleted_merchant": Element(children: [.one("last_update_timestamp")], attributes: ["id"]),
        "reviews": Element(children: [.several("review")]),
        "review": Element(
            children: [
                .optional("reviewer_name"), .one("create_timestamp"), .one("last_update_timestamp"),
                .optional("country_code"), .optional("title"), .one("content"), .one("ratings"),
                .optional("collection_method"),
            ],
            attributes: ["id", "mid"]
        ),
        "ratings": Element(children: [.one("overall"), .optional("customer_service")]),
        "overall": Element(value: .rating, attributes: ["min", "max"]),
        "customer_service": Element(value: .rating, attributes: ["min", "max"]),
        "deleted_reviews": Element(children: [.several("deleted_review")]),
        "deleted_review": Element(children: [.one("last_update_timestamp")], attributes: ["id"]),
        "name": Element(value: .label),
        "merchant_url": Element(value: .url),
        "rating_url": Element(value: .url),
        "create_timestamp": Element(value: .timestamp),
        "last_update_timestamp": Element(value: .timestamp),
        "reviewer_name": Element(value: .label),
        "country_code": Element(value: .country),
        "title": Element(value: .prose),
        "content": Element(value: .prose),
        "collection_method": Element(value: .collectionMethod),
    ]
}
