extension OrdersQuery: PagedQuery {
    typealias Item = ImportedOrder

    var call: Call { Call(family: .csv, path: "api/3.0/orders", authentication: .token) }

    /// The document says that they go into the body of this GET; the clients that work put them into the query.
    func parameters() throws(InvalidParameter) -> Parameters {
        try InvalidParameter.require(offset >= 0, "offset", offset, expected: "0 or more")
        try InvalidParameter.require(limit, "limit", within: Self.limitRange)
        if let from = createdFrom, let till = createdTill {
            try InvalidParameter.require(
                from <= till,
                "createdFrom",
                from.iso8601(offset: "+0000"),
                expected: "no time after createdTill"
            )
        }
        var parameters = Parameters()
        parameters.add("offset", "\(offset)")
        parameters.add("limit", "\(limit)")
        parameters.add("orderBy", orderBy.rawValue)
        parameters.add("orderDirection", direction.rawValue)
        parameters.add("withFeedbackOnly", flag: withFeedbackOnly)
        parameters.add("createdFrom", createdFrom?.iso8601(offset: "+0000"))
        parameters.add("createdTill", createdTill?.iso8601(offset: "+0000"))
        parameters.add("shopId", shopID.map(String.init))
        if !customData.isEmpty {
            parameters.add("customDataFilter", String(decoding: JSONValue.object(customData).bytes, as: UTF8.self))
        }
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Page<ImportedOrder> {
        let root = try received.json()
        let records = try received.records(of: root)
        let total = root["total"]?.int
        let seen = (root["offset"]?.int ?? offset) + records.count
        return Page(
            listing: Listing(reading: records, mapping: received.mapping, name: "order_id") {
                object throws(RecordFault) in try ImportedOrder(object)
            },
            // What eKomi calls the limit is what it used, which may be less than what was asked for.
            isLast: records.isEmpty || total.map { seen >= $0 } ?? (records.count < root["limit"]?.int ?? limit),
            total: total
        )
    }

    func answer(to refusal: Refusal) -> Page<ImportedOrder>? {
        refusal.meansNothingIsThere ? Page(listing: Listing(items: []), isLast: true, total: nil) : nil
    }

    func next(after records: Int) -> OrdersQuery {
        var next = self
        next.offset += records
        return next
    }
}

extension JSONValue {
    /// An object of texts, sorted by their names, so that it is the same whenever it is written.
    static func object(_ texts: [String: String]) -> JSONValue {
        .object(
            JSONObject(
                members: texts.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .string($0.value)) }
            )
        )
    }
}
