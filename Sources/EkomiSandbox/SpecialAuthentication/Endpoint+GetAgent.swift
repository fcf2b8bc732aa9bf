import HTTPTypes

extension Endpoint {
    /// `GET /getagent`: an address at which a user of another system is logged in.
    static let getAgent = Endpoint(
        .agent,
        "getagent",
        .get,
        "/getagent",
        summary:
            "An address at which a user of another system is logged in; here a shop's password is its access token",
        parameters: [
            .query("connectuser", "the user of eKomi Connect: here the shop id", required: true) {
                "\($0.shops[0].interfaceID)"
            },
            .query("access_token", "the token of the other system", required: true) { .string($0.shops[0].password) },
        ],
        outcomes: [
            .json(.object(["status": .integer, "data": .string])),
            .json(.object(["status": .integer, "message": .string]), status: 401, "User or token are wrong"),
            .json(.object(["status": .integer, "message": .string]), status: 422, "A parameter is missing"),
        ]
    ) { call in
        guard let user = call.value("connectuser"), let token = call.value("access_token") else {
            return .json(
                ["status": 422, "message": "connectuser and access_token are required"],
                status: .init(code: 422)
            )
        }
        guard let place = call.sandbox.place(interfaceID: user, password: token) else {
            return .json(["status": 401, "message": "Unauthorized"], status: .unauthorized)
        }
        let login = call.sandbox.issueToken(shop: place)
        let address = "http://lite.example/organizations/\(call.sandbox.shop(at: place).interfaceID)?token=\(login)"
        return .json(["status": 200, "data": .string(address)])
    }
}
