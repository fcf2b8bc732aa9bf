public import struct Reviews.WidgetCode

/// `POST api/1.0/clone`: copies this account's settings and widgets to another.
///
/// Neither path nor method is documented; both are assumed.
struct AccountCloning: Endpoint {
    let target: Credentials
    let widgets: [WidgetCode.ID]

    var call: Call {
        Call(
            family: .smartWidgets,
            method: "POST",
            path: "api/1.0/clone",
            authentication: .token,
            body: .json(
                .object([
                    "shop_id": .number(target.interfaceID), "interface_password": .string(target.password.revealed),
                    "widget_ids": widgets.isEmpty
                        ? nil : .string(widgets.map(\.rawValue).joined(separator: ",")),
                ])
            ),
            isRepeatable: false,
            secrets: [target.password]
        )
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        _ = try target.joined(name: "shop_id")
        try InvalidParameter.require(
            Int(target.interfaceID) != nil,
            "shop_id",
            target.interfaceID,
            expected: "a number"
        )
        for widget in widgets {
            try InvalidParameter.require(Int(widget.rawValue) != nil, "widget_ids", widget, expected: "numbers")
        }
        return Parameters()
    }

    /// The answer is one text, in quotes.
    func answer(from received: Received) throws(Refusal) -> Acknowledgement { try received.acknowledgement() }
}

extension SmartWidgetsClient {
    /// Copies this account's settings and widgets, or some of them, to another account.
    public func clone(to target: Credentials, widgets: [WidgetCode.ID] = []) async throws -> Acknowledgement {
        try await account.send(AccountCloning(target: target, widgets: widgets))
    }
}
