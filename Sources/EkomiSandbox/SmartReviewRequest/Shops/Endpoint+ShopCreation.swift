extension Endpoint {
    /// `POST /api/v1/shops/create`: a shop with the settings of another.
    static let shopCreation = Endpoint(
        .smartReviewRequest,
        "create",
        .post,
        "/api/v1/shops/create",
        summary: "Makes a shop with the settings of another one",
        parameters: [
            .form("shop_id", "the shop to be made", required: true) { _ in "4711" },
            .form("shop_password", "its password", required: true) { _ in "new-password" },
            .form("reference_shop_id", "the shop that is there", required: true) { "\($0.shops[0].interfaceID)" },
            .form("reference_shop_password", "its password", required: true) { .string($0.shops[0].password) },
        ],
        outcomes: [.json(.acknowledgement, status: 201, "Created")] + .refusals(401, 404, 409, 422)
    ) { call in
        func required(_ name: String, _ words: String) throws(APIError) -> String {
            guard let value = call.value(name) else { throw .smartForms(422, "\(words) is missing") }
            return value
        }
        let id = try required("shop_id", "Shop id")
        let password = try required("shop_password", "Shop password")
        let referenceID = try required("reference_shop_id", "Reference shop id")
        let referencePassword = try required("reference_shop_password", "Reference shop password")
        let reference = call.sandbox.place(
            interfaceID: referenceID,
            password: referencePassword,
            of: .smartReviewRequest
        )
        guard let reference else { throw APIError.smartForms(404, "Reference shop does not exist") }
        try call.requireNotSuspended(reference, "Reference shop")
        guard call.sandbox.place(interfaceID: id, of: .smartReviewRequest) == nil else {
            throw APIError.smartForms(409, "Shop you are trying to create already exists")
        }
        try call.sandbox.add(shop: id, password: password, like: reference, to: .smartReviewRequest)
        return .acknowledgement(201, "Shop created with reference shop settings")
    }

    /// `POST /api/v2/accounts`: the same, later and with everything.
    static let accounts = Endpoint(
        .smartReviewRequest,
        "accounts",
        .post,
        "/api/v2/accounts",
        summary: "Makes an account as a copy of another one",
        authentication: .shop,
        parameters: [
            .query("auth", "shop id and password of the new account with | between them", required: true) { _ in
                "4712|new-password"
            }
        ],
        outcomes: [.json(.acknowledgement, status: 202, "Accepted")] + .refusals(401, 409, 422)
    ) { call in
        let source = try call.requestShop()
        let halves = (call.value("auth") ?? "").split(separator: "|", maxSplits: 1).map(String.init)
        guard halves.count == 2 else {
            throw APIError.smartForms(422, "auth should be in <shopid>|<interfacePassword> format")
        }
        guard call.sandbox.place(interfaceID: halves[0], of: .smartReviewRequest) == nil else {
            throw APIError.smartForms(409, "Account already exists")
        }
        try call.sandbox.add(shop: halves[0], password: halves[1], like: source, to: .smartReviewRequest)
        return .acknowledgement(202, "Request has been accepted for processing")
    }
}
