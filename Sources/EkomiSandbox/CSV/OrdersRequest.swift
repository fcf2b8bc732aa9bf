import struct Foundation.Date

/// What a call to `orders` asks for, checked.
struct OrdersRequest {
    let offset: Int
    let limit: Int
    let shop: Int?
    private let column: String
    private let isDescending: Bool
    private let withFeedbackOnly: Bool
    private let from: Date?
    private let till: Date?
    private let customData: [JSONValue.Member]

    /// "A value more than 200 is not allowed and will be reset to 200".
    private static let longestPage = 200

    init(_ call: APICall) throws(APIError) {
        // Every wrong parameter is named at once, as the document's form of an error suggests.
        var wrong: [String] = []
        func parsed<Value>(_ name: String, standard: Value, _ parse: (String) -> Value?) -> Value {
            guard let text = call.value(name) else { return standard }
            guard let value = parse(text) else {
                wrong.append(name)
                return standard
            }
            return value
        }
        offset = parsed("offset", standard: 0) { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
        limit = parsed("limit", standard: Self.longestPage) {
            Int($0).flatMap { $0 >= 1 ? min($0, Self.longestPage) : nil }
        }
        column = parsed("orderBy", standard: "created") {
            ["created", "order_id", "updated", "id"].contains($0) ? $0 : nil
        }
        isDescending = parsed("orderDirection", standard: false) { ["ASC": false, "DESC": true][$0.uppercased()] }
        withFeedbackOnly = parsed("withFeedbackOnly", standard: false) {
            ["true": true, "1": true, "false": false, "0": false][$0.lowercased()]
        }
        let now = call.sandbox.now
        from = parsed("createdFrom", standard: nil) { Date(php: $0, now: now) }
        till = parsed("createdTill", standard: nil) { Date(php: $0, now: now) }
        shop = parsed("shopId", standard: nil) { Int($0) }
        customData = parsed("customDataFilter", standard: []) { JSONValue(parsing: $0)?.members }
        guard wrong.isEmpty else {
            throw .violations(400, wrong.map { ($0, "This value is not valid.") })
        }
    }

    func matches(_ order: ImportedOrder) -> Bool {
        if withFeedbackOnly, order.review == nil { return false }
        if let from, order.created < from { return false }
        if let till, order.created > till { return false }
        return customData.allSatisfy { filter in
            order.customData.contains { $0.0.lowercased() == filter.key.lowercased() && $0.1 == filter.value.written }
        }
    }

    /// Whether one order comes before another; those that are equal stay in the order of their numbers.
    func precedes(_ one: ImportedOrder, _ other: ImportedOrder) -> Bool {
        let (first, second) = isDescending ? (other, one) : (one, other)
        switch column {
        case "order_id" where first.id != second.id: return first.id < second.id
        case "created" where first.created != second.created: return first.created < second.created
        case "updated" where first.updated != second.updated: return first.updated < second.updated
        default: return first.number < second.number
        }
    }
}
