extension Endpoint {
    /// `POST /api/v2/createAccount`: an account with the forms of another.
    static let createAccount = Endpoint(
        .smartForms,
        "createAccount",
        .post,
        "/api/v2/createAccount",
        summary:
            "Makes an account with the forms of this one; it takes twenty seconds, and says how far it is meanwhile",
        authentication: .interface,
        parameters: [
            .query("auth", "interface id and password of the new account with | between them", required: true) { _ in
                "4713|new-password"
            }
        ],
        outcomes: [.json(.acknowledgement, status: 202, "Accepted, or under way")] + .refusals(404, 409, 422),
        respond: createAccount
    )

    private static func createAccount(_ call: APICall) throws -> APIAnswer {
        let (id, password) = try destination(call)
        guard let sourceID = call.header("interface-id"), !sourceID.isEmpty else {
            throw APIError.smartForms(422, "Source shop id is missing")
        }
        guard let sourcePassword = call.header("interface-password"), !sourcePassword.isEmpty else {
            throw APIError.smartForms(422, "Source shop password is missing")
        }
        let source = call.sandbox.place(interfaceID: sourceID, password: sourcePassword, of: .smartForms)
        guard let source else { throw APIError.smartForms(404, "Source shop does not exist") }
        if let request = call.sandbox.request(forShop: id), request.password == password {
            switch request.waited {
            case ..<AddedShop.pending:
                return .acknowledgement(202, "Request Status: pending")
            case ..<(AddedShop.pending + AddedShop.inProgress):
                return .acknowledgement(202, "Request Status: in progress")
            default:
                break
            }
        }
        let isKnown =
            call.sandbox.request(forShop: id) != nil
            || call.sandbox.place(interfaceID: id, of: .smartForms) != nil
        guard !isKnown else { throw APIError.smartForms(409, "Destination shop already exist") }
        try call.sandbox.add(shop: id, password: password, like: source, to: .smartForms)
        return .acknowledgement(202, "Request has been accepted for processing")
    }

    private static func destination(_ call: APICall) throws(APIError) -> (id: String, password: String) {
        guard let auth = call.value("auth"), auth.contains("|") else {
            throw .smartForms(422, "Please provide correct parameters to API")
        }
        let halves = auth.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard !halves[0].isEmpty else { throw .smartForms(422, "Destination shop id is missing") }
        guard !halves[1].isEmpty else { throw .smartForms(422, "Destination shop password is missing") }
        return (halves[0], halves[1])
    }
}
