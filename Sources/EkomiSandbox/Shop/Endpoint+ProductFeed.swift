import Hummingbird

extension Endpoint {
    /// `GET /shop/{shop}/google-products.xml`: what the merchant would give to Google.
    static let productFeed = Endpoint(
        .shop,
        "catalogue",
        .get,
        "/shop/{shop}/google-products.xml",
        summary: "The shop's product feed (RSS 2.0 with the g: namespace), to be used as a catalogue",
        parameters: [.path("shop", .integer, "the interface id") { .number($0.shops[0].interfaceID) }],
        outcomes: [
            Outcome(200, "application/rss+xml", .string, "The feed"),
            .empty(304, "It has not changed"),
            .text(404, "There is no such shop"),
        ],
        respond: productFeed
    )

    private static func productFeed(_ call: APICall) throws -> APIAnswer {
        guard let shop = call.sandbox.dataset.shops.first(where: { "\($0.interfaceID)" == call.pathParameters["shop"] })
        else {
            return APIAnswer(status: .notFound, contentType: "text/plain; charset=utf-8", body: .bytes([]))
        }
        let feed = ProductFeed(shop: shop)
        let products = call.sandbox.dataset.products
        // The catalogue never changes while the sandbox runs; who asks again is told so, as by any web server.
        let entityTag = "\"\(call.sandbox.dataset.seed)-\(products.count)\""
        guard call.header("If-None-Match") != entityTag else {
            return APIAnswer(status: .notModified, contentType: "application/rss+xml", body: .bytes([]))
        }
        let body = APIAnswer.Body.stream { writer in
            try await writer.write(ByteBuffer(bytes: feed.start))
            for product in products {
                try await writer.write(ByteBuffer(bytes: feed.item(product)))
            }
            try await writer.write(ByteBuffer(bytes: feed.end))
        }
        var answer = APIAnswer(contentType: "application/rss+xml; charset=utf-8", body: body)
        answer.setHeader("ETag", to: entityTag)
        return answer
    }
}
