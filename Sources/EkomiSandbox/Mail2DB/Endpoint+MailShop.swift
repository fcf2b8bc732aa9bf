extension Endpoint {
    /// `GET /api/1.0/shop`: whether and where the shop takes orders by e-mail.
    static let mailShop = Endpoint(
        .mail2DB,
        "mail-shop",
        .get,
        "/api/1.0/shop",
        summary: "Whether and where the shop takes orders by e-mail",
        authentication: .token,
        outcomes: [
            .json(.object(["enabled": .boolean, "userEmailAddress": .string, "shopId": .integer]))
        ] + .errors(401)
    ) { call in
        let place = try call.tokenShop(else: .errors(401, "Unauthorized"))
        let shop = call.sandbox.shop(at: place)
        return .json([
            "enabled": true,
            "userEmailAddress": .string("\(shop.interfaceID)@mail2db.example"),
            "shopId": .number(shop.interfaceID),
        ])
    }
}
