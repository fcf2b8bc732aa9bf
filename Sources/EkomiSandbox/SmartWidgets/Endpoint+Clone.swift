import Synchronization

extension Endpoint {
    /// `POST /api/1.0/clone`: copies widgets to another account; path and method are not documented.
    static let clone = Endpoint(
        .smartWidgets,
        "clone",
        .post,
        "/api/1.0/clone",
        summary: "Copies this account's widgets, or some of them, to another account",
        authentication: .token,
        parameters: [
            .json("shop_id", .integer, "the account to copy to", required: true) { dataset in
                .number((dataset.shops.last ?? dataset.shops[0]).interfaceID)
            },
            .json("interface_password", .string, "its password", required: true) { dataset in
                .string((dataset.shops.last ?? dataset.shops[0]).password)
            },
            .json("widget_ids", .string, "widgets separated by commas; default: all"),
        ],
        outcomes: [.json(.oneOf("Account cloned successfully"))] + .errors(401, 404, 422)
    ) { call in
        let source = try call.tokenShop(else: .errors(401, "Invalid request."))
        guard let id = call.value("shop_id"), let password = call.value("interface_password") else {
            throw APIError.errors(422, "Invalid request.")
        }
        guard let target = call.sandbox.place(interfaceID: id, password: password) else {
            throw APIError.errors(404, "Target user is not registered in eKomi connect.")
        }
        let widgets = try widgets(call, of: source)
        guard call.sandbox.copy(widgets, to: target) else {
            throw APIError.errors(422, "No more than \(Sandbox.mostCopiedWidgets) widgets are kept here")
        }
        return .json("Account cloned successfully")
    }

    private static func widgets(_ call: APICall, of source: Int) throws(APIError) -> [SandboxWidget] {
        let all = call.sandbox.widgets(of: source)
        guard let list = call.value("widget_ids") else { return all }
        let wanted = list.split(separator: ",").map { String($0.drop { $0 == " " }) }
        let chosen = wanted.compactMap { id in all.first { String($0.id) == id } }
        guard !chosen.isEmpty, chosen.count == wanted.count else { throw .errors(422, "Invalid Widget id(s).") }
        return chosen
    }
}

extension Sandbox {
    static let mostCopiedWidgets = 1_000

    /// Gives a shop copies of widgets under numbers of their own; tells whether there is room.
    fileprivate func copy(_ widgets: [SandboxWidget], to place: Int) -> Bool {
        let taken = self.widgets(of: place).map(\.id).max() ?? place * 10
        return state.withLock { state in
            var copied = state.copiedWidgets[place] ?? []
            guard copied.count + widgets.count <= Self.mostCopiedWidgets else { return false }
            // Shops number their widgets in tens; what is copied must not take another shop's numbers.
            var next = max(taken, 100_000 * (place + 1))
            for _ in widgets {
                next += 1
                var random = SplitMix64(seed: dataset.seed, stream: .token, place, -next)
                copied.append(SandboxWidget(id: next, token: "sf\(random.hexadecimal(15))"))
            }
            state.copiedWidgets[place] = copied
            return true
        }
    }
}
