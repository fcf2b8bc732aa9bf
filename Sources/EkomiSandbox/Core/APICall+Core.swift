extension APICall {
    /// The place of the shop whose credentials the query carries, in either spelling.
    ///
    /// `auth=ID|PASSWORD` and `interface_id` with `interface_pw` have errors of their own.
    func coreShop() throws(APIError) -> Int {
        if let auth = query["auth"] {
            let halves = auth.split(separator: "|", maxSplits: 1).map(String.init)
            guard halves.count == 2, let place = sandbox.place(interfaceID: halves[0], password: halves[1]) else {
                throw .core("Access denied")
            }
            return place
        }
        let id = query["interface_id"] ?? ""
        let password = query["interface_pw"] ?? ""
        guard !(id.isEmpty && password.isEmpty) else { throw .core("NonAuth") }
        guard !id.isEmpty, !password.isEmpty else {
            throw .core("ERROR: Interface ID or password not transmitted")
        }
        guard let place = sandbox.place(interfaceID: id, password: password) else {
            throw .core("ERROR: Interface ID or password is not valid.")
        }
        return place
    }

    /// Checks what every function takes: `version`, `type` and `charset`; whether CSV is wanted.
    func coreWantsCSV() throws(APIError) -> Bool {
        guard query["version"] == "cust-1.0.0" else { throw .core("NonVersion") }
        guard ["utf-8", "utf8"].contains(query["charset"]?.lowercased() ?? "utf-8") else {
            throw .core("Something in your request was wrong.")
        }
        switch query["type"] {
        case nil, "", "json": return false
        case "csv": return true
        default: throw .core("Something in your request was wrong.")
        }
    }
}

extension APIAnswer {
    /// JSON in the manner of PHP, as the Core API writes it.
    static func core(_ value: JSONValue) -> APIAnswer {
        .json(value, style: .php)
    }
}
