public import struct Foundation.Date
public import struct Reviews.Product

/// `GET api/v1/recipients/orders`: who was invited to review an order.
struct RecipientQuery: Endpoint {
    let review: ReviewReference
    let withProducts: Bool
    let credentials: Credentials

    var call: Call {
        Call(family: .smartReviewRequest, path: "api/v1/recipients/orders", authentication: .body)
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = try review.parameters()
        parameters.add("shop", try credentials.joined(name: "shop"))
        parameters.add("include_product_info", withProducts ? "1" : nil)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> RecipientDetails {
        guard let object = try received.payload().one.object else {
            throw received.unintelligible("there is no recipient in it")
        }
        return try received.reading { () throws(RecordFault) in try RecipientDetails(object) }
    }
}

/// Somebody who was invited: personal as a whole.
public struct RecipientDetails: Sendable, Hashable {
    /// The order.
    public let orderID: String?
    /// The invitation.
    public let reviewHash: String?
    /// The first name.
    public let firstName: String?
    /// The last name.
    public let lastName: String?
    /// The e-mail address.
    public let email: String?
    /// The telephone number.
    public let telephone: String?
    /// When the order was placed.
    public let transactionTime: Date?
    /// Anything else, `client_id` and `screen_name` among it.
    public let metadata: [String: String]
    /// What was bought, by number, if asked for.
    public let products: [Product.ID: String]
    /// What else is known about what was bought, in JSON, if asked for.
    public let productMetadata: [Product.ID: [UInt8]]
}

extension RecipientDetails {
    init(_ object: JSONObject) throws(RecordFault) {
        orderID = object["order_id"]?.name
        reviewHash = object["review_hash"]?.name
        firstName = object["first_name"]?.name?.repaired
        lastName = object["last_name"]?.name?.repaired
        email = object["email"]?.name
        telephone = object["telephone"]?.name
        transactionTime = try object.date("transaction_time")
        metadata = object["meta_data"]?.details ?? [:]
        let named = { (key: String) in (object[key]?.object?.members ?? []).map { (Product.ID($0.key), $0.value) } }
        products = Dictionary(named("products_info").map { ($0, $1.text?.repaired ?? "") }) { $1 }
        productMetadata = Dictionary(named("products_other").map { ($0, $1.bytes) }) { $1 }
    }
}
