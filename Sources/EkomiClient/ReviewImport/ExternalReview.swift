import Reviews

public import struct Foundation.Date

/// `POST api/1.0/reviews`, or 1.1 with a title: a review that was given elsewhere.
public struct ExternalReview: Sendable, Hashable {
    /// The input source, made in eKomi's own tool.
    public var inputSource: Int
    /// The account that the review belongs to.
    public var shopID: String
    /// The order.
    public var orderID: String
    /// The stars, 1…5.
    public var rating: Int
    /// What the reviewer wrote.
    public var text: String
    /// When the order was placed.
    public var transactionDate: Date
    /// The title of a review of a product; it takes version 1.1.
    public var productReviewTitle: String?
    /// The merchant's number of the customer: letters and digits.
    public var clientID: String?
    /// The customer's e-mail address.
    public var email: String?

    /// How many stars there may be.
    public static let ratingRange = 1...5

    /// Makes a review; add whatever else is known.
    public init(
        inputSource: Int,
        shopID: String,
        orderID: String,
        rating: Int,
        text: String,
        transactionDate: Date
    ) {
        self.inputSource = inputSource
        self.shopID = shopID
        self.orderID = orderID
        self.rating = rating
        self.text = text
        self.transactionDate = transactionDate
    }
}

extension ExternalReview: Endpoint {
    var call: Call {
        Call(
            family: .reviewImport,
            method: "POST",
            path: "api/\(productReviewTitle == nil ? "1.0" : "1.1")/reviews",
            authentication: .token,
            body: .json(
                .object([
                    "inputSourceId": .number("\(inputSource)"), "orderId": .string(orderID),
                    "rating": .number("\(rating)"), "reviewText": .string(text),
                    "transactionDate": .string(transactionDate.iso8601(offset: "+00:00")),
                    "shopId": .string(shopID), "productReviewTitle": productReviewTitle.map { .string($0) },
                    "clientId": clientID.map { .string($0) }, "email": email.map { .string($0) },
                ])
            ),
            isRepeatable: false
        )
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        try InvalidParameter.require(rating, "rating", within: Self.ratingRange)
        for (name, value) in [("orderId", orderID), ("shopId", shopID), ("reviewText", text)] {
            try InvalidParameter.require(!value.trimmed.isEmpty, name, "empty", expected: "something")
        }
        let isAlphanumeric = clientID?.utf8.allSatisfy { $0.isASCIILetter || $0.digitValue != nil } ?? true
        try InvalidParameter.require(isAlphanumeric, "clientId", "something else", expected: "letters and digits")
        return Parameters()
    }

    /// What eKomi answers is not documented: it is given as it came, in JSON.
    func answer(from received: Received) throws(Refusal) -> [UInt8] {
        received.response.body.isEmpty ? [] : try received.json().bytes
    }
}
