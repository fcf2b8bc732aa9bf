import Reviews

extension ProductFeedbackQuery: Endpoint {
    var call: Call { .core("getProductfeedback") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = Parameters(coreFormat: format)
        parameters.add("product", product?.rawValue ?? "all")
        parameters.add("range", range.rawValue)
        parameters.add("caching", caching.rawValue)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Listing<FetchedReview> {
        let core = try CoreReceived(received)
        if core.isEmpty {
            let product = product.map { "product \(received.redaction.quote($0.rawValue))" } ?? "products"
            throw Refusal(.notFound, status: received.response.status, "eKomi knows no \(product)")
        }
        return try core.reviews(
            format,
            columns: ["submitted", "order_id", "product_id", "rating", "review"],
            identity: .order(product: product)
        )
    }
}
