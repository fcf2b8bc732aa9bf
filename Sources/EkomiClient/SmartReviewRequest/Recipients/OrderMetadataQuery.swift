/// `GET api/v1/orders`: the meta data of orders.
public struct OrderMetadataQuery: Sendable, Hashable {
    /// The orders, at most 50.
    public var orderIDs: [String]

    /// How many orders may be asked for at once.
    public static let mostOrderIDs = 50

    /// Asks for the meta data of these orders.
    public init(_ orderIDs: [String]) { self.orderIDs = orderIDs }
}

/// The meta data of an order: personal.
public struct OrderMetadata: Sendable, Hashable {
    /// The order.
    public let orderID: String
    /// What is known of it, by the merchant's names and eKomi's; empty if nothing is.
    public let metadata: [String: String]
}

extension OrderMetadataQuery: Endpoint {
    var call: Call { .reviewRequest("GET", "v1/orders") }

    func parameters() throws(InvalidParameter) -> Parameters {
        try InvalidParameter.require(
            (1...Self.mostOrderIDs).contains(orderIDs.count),
            "order_ids",
            "\(orderIDs.count) orders",
            expected: "1 to \(Self.mostOrderIDs)"
        )
        var parameters = Parameters()
        let list = JSONValue.array(orderIDs.map { .string($0) })
        parameters.add("order_ids", String(decoding: list.bytes, as: UTF8.self))
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Listing<OrderMetadata> {
        Listing(reading: try received.records(.json), mapping: received.mapping, name: "order_id") {
            object throws(RecordFault) in
            guard let id = object["order_id"]?.name else {
                throw RecordFault(missing: "order_id", expected: "the order's number")
            }
            return OrderMetadata(orderID: id, metadata: object["meta_data"]?.details ?? [:])
        }
    }
}
