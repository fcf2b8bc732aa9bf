extension Endpoint {
    /// `GET /api/v2/shops`: the shop itself.
    static let shops = Endpoint(
        .smartForms,
        "shops",
        .get,
        "/api/v2/shops",
        summary: "The shop that the credentials belong to",
        authentication: .interface,
        parameters: [.format],
        outcomes: [.json(.data(.shop)), .csv] + .refusals(401, 404, 422),
        respond: shop
    )

    private static func shop(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.shop(at: try call.smartFormsShop())
        if try call.wantsCSV() {
            // The documented sample has two columns and three values.
            let header = CSV.row(["shop_interface_id", "shop_interface_password"])
            return .csv(header + CSV.row(["\(shop.interfaceID)", shop.password, "\(shop.submissionDelay)"]))
        }
        return .smartForms([
            "shop_interface_id": .number(shop.interfaceID),
            "shop_interface_password": .string(shop.password),
            "shop_submission_delay": .string(String(shop.submissionDelay)),
            "shop_name": .string(shop.name),
            "shop_logo": .string(shop.logo),
            "shop_url": .string(shop.url),
            "submission_link": .string(shop.submissionLink),
            "certificate_link": .string(shop.certificateLink),
        ])
    }
}
