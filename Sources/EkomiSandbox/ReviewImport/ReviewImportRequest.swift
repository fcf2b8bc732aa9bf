import struct Foundation.Date

/// A review that was given elsewhere, checked.
struct ReviewImportRequest {
    let shop: String
    let order: String
    let rating: Int
    let text: String
    let title: String
    let email: String
    let client: String

    private static let longestName = 255
    private static let longestText = 64 << 10

    init(_ body: JSONValue, titled: Bool) throws(APIError) {
        var violations: [(path: String, message: String)] = []
        func required(_ name: String) -> String {
            guard let value = body[name]?.scalar, !value.isEmpty else {
                violations.append((name, "This value should not be blank."))
                return ""
            }
            return value
        }
        func optional(_ name: String) -> String {
            guard let value = body[name], value != .null else { return "" }
            guard let text = value.scalar else {
                violations.append((name, "This value is not valid."))
                return ""
            }
            return text
        }
        shop = required("shopId")
        order = required("orderId")
        text = required("reviewText")
        title = titled ? optional("productReviewTitle") : ""
        email = optional("email")
        client = optional("clientId")
        for (name, value) in [
            ("orderId", order), ("clientId", client), ("email", email), ("productReviewTitle", title),
        ]
        where value.utf8.count > Self.longestName {
            violations.append((name, "This value is too long."))
        }
        if text.utf8.count > Self.longestText { violations.append(("reviewText", "This value is too long.")) }
        let stars = required("rating")
        rating = Int(stars) ?? 0
        if !stars.isEmpty, !(1...5).contains(rating) {
            violations.append(("rating", "This value should be between 1 and 5."))
        }
        let source = required("inputSourceId")
        if !source.isEmpty, Int(source) == nil { violations.append(("inputSourceId", "This value is not valid.")) }
        let ordered = required("transactionDate")
        if !ordered.isEmpty, Date(php: ordered, now: .distantPast) == nil {
            violations.append(("transactionDate", "This value is not a valid datetime."))
        }
        if !client.utf8.allSatisfy({ $0.isASCIIDigit || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) {
            violations.append(("clientId", "This value should be alpha-numeric."))
        }
        guard violations.isEmpty else { throw .violations(400, violations) }
    }
}

extension Sandbox {
    /// How many reviews can be added to a shop from outside.
    private static let mostImported = 5_000

    /// Adds a review of the shop, published at once.
    func add(_ request: ReviewImportRequest, to place: Int) throws(APIError) -> SandboxReview {
        let shop = self.shop(at: place)
        let generated = ReviewGenerator(dataset: dataset, shop: place).count
        let header = ReviewHeader(
            submitted: now.wholeSeconds,
            product: ReviewHeader.noProduct,
            form: UInt8(shop.forms.firstIndex { $0.kind == .seller } ?? 0),
            stars: UInt8(request.rating),
            isPublished: true,
            isWithdrawn: false
        )
        return try withIndex(of: place) { index throws(APIError) in
            guard index.numbers(order: request.order).isEmpty else {
                throw .violations(409, [("orderId", "This value is already used.")])
            }
            guard index.nextNumber - generated - dataset.ownReviews.count < Self.mostImported else {
                throw .violations(409, [("", "No more than \(Self.mostImported) reviews can be added here")])
            }
            var review = newReview(number: index.nextNumber, of: shop, at: place, header: header)
            review.orderID = request.order
            review.title = request.title
            review.text = request.text
            review.reviewer.email = request.email.isEmpty ? review.reviewer.email : request.email
            review.reviewer.id = request.client.isEmpty ? review.reviewer.id : request.client
            index.add(review, header: header)
            return review
        }
    }
}
