import Reviews

extension WidgetCodesQuery: Endpoint {
    var call: Call {
        Call(family: .smartWidgets, path: "api/1.0/widget/code", authentication: .token)
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        if let widget {
            try InvalidParameter.require(
                Int(widget.rawValue) != nil,
                "widget_id",
                widget,
                expected: "a number"
            )
        }
        if let offset { try InvalidParameter.require(offset >= 0, "offset", offset, expected: "0 or more") }
        if let limit { try InvalidParameter.require(limit >= 1, "limit", limit, expected: "1 or more") }
        var parameters = Parameters()
        parameters.add("widget_id", widget?.rawValue)
        parameters.add("offset", offset.map(String.init))
        parameters.add("limit", limit.map(String.init))
        return parameters
    }

    /// Every element has one member that counts: the widget's number with its code.
    func answer(from received: Received) throws(Refusal) -> Listing<WidgetCode> {
        let payload = try received.payload()
        let records: [JSONValue] =
            switch payload {
            case .array(let array): array
            case .object(let object):
                object.members.filter { Int($0.key) != nil }.map { .object(JSONObject(members: [$0])) }
            case .null, .bool, .number, .string: throw received.unintelligible("there are no widget codes in it")
            }
        return Listing(reading: records, mapping: received.mapping, name: "widget_id") { object throws(RecordFault) in
            guard let code = object.members.first(where: { Int($0.key) != nil }) else {
                throw RecordFault(missing: "the widget's number", expected: "it as a key with the code as its value")
            }
            guard let html = code.value.text else {
                throw RecordFault(Record.Entry(key: code.key, value: code.value), expected: "a text of HTML")
            }
            return WidgetCode(id: WidgetCode.ID(code.key), html: html)
        }
    }
}
