public import struct Reviews.Product
public import struct Reviews.Reply

/// `GET api/1.0/review-comment`: what was commented on the reviews of a product.
public struct ReviewCommentsQuery: Sendable, Hashable {
    /// The product.
    public var product: Product.ID
    /// Only on the review of this order.
    public var orderID: String?

    /// Asks for the comments on the reviews of a product.
    public init(product: Product.ID, orderID: String? = nil) {
        self.product = product
        self.orderID = orderID
    }
}

/// A review, and the comments on it.
public struct ReviewComments: Sendable, Hashable {
    /// The invitation.
    public let reviewHash: String?
    /// The order: personal.
    public let orderID: String?
    /// The product.
    public let product: Product.ID?
    /// What was commented, the oldest first where times are told.
    public let comments: [Reply]
    /// The reviewer's name: personal.
    public let reviewerName: String?
    /// The reviewer's telephone number: personal.
    public let reviewerTelephone: String?
}

extension ReviewCommentsQuery: Endpoint {
    var call: Call { Call(family: .engagement, path: "api/1.0/review-comment", authentication: .token) }

    func parameters() throws(InvalidParameter) -> Parameters {
        try InvalidParameter.require(
            !product.rawValue.isEmpty,
            "product_id",
            product.rawValue,
            expected: "the product's id"
        )
        var parameters = Parameters()
        parameters.add("order_id", orderID)
        parameters.add("product_id", product.rawValue)
        return parameters
    }

    /// The records stand under numbers as keys, beside their `total`.
    func answer(from received: Received) throws(Refusal) -> Listing<ReviewComments> {
        let root = try received.json()
        if root["total"]?.int == 0 { return Listing(items: []) }
        return Listing(reading: try received.records(of: root), mapping: received.mapping, name: "review_hash") {
            object throws(RecordFault) in
            var faults = RecordFaults()
            let replies = RepliesDecoder(Record(object: object, mapping: received.mapping), faults: &faults).replies
            if let fault = faults.all.first { throw fault }
            return ReviewComments(
                reviewHash: object["review_hash"]?.name,
                orderID: object["order_id"]?.name,
                product: object["product_id"]?.name.map { Product.ID($0) },
                comments: replies,
                reviewerName: object["reviewer"]?["name"]?.name?.repaired,
                reviewerTelephone: object["reviewer"]?["telephone"]?.name
            )
        }
    }
}
