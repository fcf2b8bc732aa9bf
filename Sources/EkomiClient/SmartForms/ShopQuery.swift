import Reviews

/// `GET api/v2/shops`: the shop that the credentials belong to.
///
/// eKomi repeats the password in the answer; nothing but what is named here is kept of it.
struct ShopQuery: Endpoint {
    var format: AnswerFormat = .json

    var call: Call { .smartForms("v2/shops") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = Parameters()
        parameters.add("format", format.rawValue)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Shop {
        let value: JSONValue? =
            switch format {
            case .json: try payload(received)
            case .csv: try received.records(.csv).first
            }
        guard let shop = value?.object else { throw received.unintelligible("there is no shop in it") }
        return Shop(
            name: shop["shop_name"]?.name?.repaired,
            logo: shop["shop_logo"]?.name,
            url: shop["shop_url"]?.name,
            submissionURL: shop["submission_link"]?.name,
            certificateURL: shop["certificate_link"]?.name
        )
    }

    private func payload(_ received: Received) throws(Refusal) -> JSONValue? {
        let payload = try received.payload()
        return payload.array.map(\.first) ?? payload
    }
}
