import struct Foundation.Date

/// An order as the CSV API knows it, light enough to be sorted by the thousand.
struct ImportedOrder: Sendable {
    /// eKomi's number of it.
    let number: Int
    let id: String
    let created: Date
    let updated: Date
    /// The number of its first review; nil if nobody has reviewed it.
    let review: Int?
    let products: [String]
    let customData: [(String, String)]

    /// An order is imported so many seconds before it is reviewed.
    private static let lead = 8 * 24 * 60 * 60.0

    /// The orders behind the reviews of a shop, and those that were put by Core.
    static func all(of place: Int, in sandbox: Sandbox) -> [ImportedOrder] {
        var query = ReviewQuery()
        query.includesSkipped = true
        let language = sandbox.shop(at: place).language.rawValue.uppercased()
        var orders: [ImportedOrder] = []
        for found in sandbox.orderNumbers(of: place, matching: query) {
            let place = found.header.product
            let product = place == ReviewHeader.noProduct ? nil : sandbox.dataset.products[Int(place)]
            let category = product.flatMap { $0.title == nil ? $0.category : nil }
            let submitted = Date(timeIntervalSince1970: Double(found.header.submitted))
            orders.append(
                ImportedOrder(
                    number: found.number,
                    id: found.order,
                    created: submitted.addingTimeInterval(-lead),
                    updated: submitted,
                    review: found.header.isSkipped ? nil : found.number,
                    products: product.map { [$0.id] } ?? [],
                    customData: [("lang", language)] + (category.map { [("category", $0.name(in: .english))] } ?? [])
                )
            )
        }
        let known = sandbox.withIndex(of: place) { $0.nextNumber }
        let put = sandbox.registrations(of: place).orders.enumerated()
            .map { offset, order in
                ImportedOrder(
                    number: known + offset,
                    id: order.id,
                    created: order.since,
                    updated: order.since,
                    review: nil,
                    products: order.products,
                    customData: []
                )
            }
        return orders + put
    }

    /// The products of all reviews of the order.
    private func reviewed(in sandbox: Sandbox, shop place: Int) -> [String] {
        sandbox.withIndex(of: place) { $0.numbers(order: id) }.compactMap { sandbox.review($0, of: place).productID }
    }

    func json(in sandbox: Sandbox, shop place: Int) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "created", value: .string(created.csvTimestamp)),
            .init(key: "updated", value: .string(updated.csvTimestamp)),
            .init(key: "order_processed", value: .bool(review != nil)),
            .init(key: "order_id", value: .string(id)),
            .init(
                key: "custom_data",
                // PHP writes an empty object as an empty list.
                value: customData.isEmpty
                    ? [] : .object(customData.map { .init(key: $0.0, value: .string($0.1)) })
            ),
            .init(key: "register_date", value: .string(created.csvTimestamp)),
            .init(key: "product_ids", value: .strings(review == nil ? products : reviewed(in: sandbox, shop: place))),
            .init(key: "shop_id", value: .number(sandbox.shop(at: place).interfaceID)),
        ]
        if let review {
            let review = sandbox.review(review, of: place)
            members += [
                .init(key: "first_name", value: .string(review.reviewer.firstName)),
                .init(key: "last_name", value: .string(review.reviewer.lastName)),
                .init(key: "email", value: .string(review.reviewer.email)),
                .init(key: "review_link", value: .string("https://www.ekomi.de/bewertungen/\(review.hash)")),
                .init(
                    key: "feedback",
                    value: [
                        "end_customer_submit_date": .string(review.submitted.csvTimestamp),
                        "rating": .string(String(review.stars ?? 0)),
                        "review": .string(review.coreText),
                        "comment": .string(review.reply?.text ?? ""),
                    ]
                ),
            ]
        }
        return .object(members)
    }
}

extension Date {
    /// The time as the CSV API writes it: `2018-07-31T14:05:21+0000`.
    fileprivate var csvTimestamp: String { "\(ekomiInstant.dropLast())+0000" }
}
