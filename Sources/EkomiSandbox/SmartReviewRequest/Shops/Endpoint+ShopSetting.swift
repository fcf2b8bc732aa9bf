extension Endpoint {
    /// `PUT /api/v1/shops/setting`: changes settings of the shop.
    static let shopSetting = Endpoint(
        .smartReviewRequest,
        "setting",
        .put,
        "/api/v1/shops/setting",
        summary: "Changes settings by any names. Some matter here: sms_enabled, consent_required, update_products, "
            + "cfm2_enabled",
        authentication: .shop,
        parameters: [
            .json("smartcheck_on", .boolean, "an example of a setting") { _ in true },
            .json("sms_enabled", .boolean, "whether recipients can be asked by sms; default true"),
            .json("consent_required", .boolean, "whether nobody is asked without a consent; default false"),
            .json("update_products", .boolean, "whether a product's name may change; default false"),
            .json("cfm2_enabled", .boolean, "whether reviews can be updated in SmartForms; default true"),
        ],
        outcomes: [.json(.acknowledgement)] + .refusals(401, 422)
    ) { call in
        let place = try call.requestShop()
        guard let settings = call.body.json?.members, !settings.isEmpty else {
            throw APIError.smartForms(422, "body should be valid json with setting names and values")
        }
        for setting in settings {
            let isText = setting.value.scalar.map { $0.utf8.count <= longestSetting } ?? false
            guard isText || setting.value == true || setting.value == false, setting.key.utf8.count <= longestSetting
            else { throw APIError.smartForms(422, "Value of \(setting.key.prefix(40)) is not valid") }
        }
        guard call.sandbox.withReviewRequests(of: place, { requests, _ in requests.set(settings) }) else {
            throw APIError.smartForms(422, "No more than \(ReviewRequests.mostSettings) settings are kept here")
        }
        return .acknowledgement(200, "Shop Settings updated successfully")
    }

    private static let longestSetting = 255
}
