extension Endpoint {
    /// `GET /v3/getSettings`: the usual way to check credentials.
    static let getSettings = Endpoint(
        .core,
        "getSettings",
        .get,
        "/v3/getSettings",
        summary: "The shop's settings; the usual way to check credentials",
        parameters: .core,
        outcomes: [
            .json(
                .object([
                    "mail_subject": .string, "mail_plain": .string, "mail_html": .string, "mail_delay": .string,
                    "mail_from_name": .string, "mail_from_email": .string, "ekomi_certificate": .string,
                ])
            ), .coreRefusal,
        ],
        respond: getSettings
    )

    private static func getSettings(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.shop(at: try call.coreShop())
        _ = try call.coreWantsCSV()
        return .core([
            "mail_subject": .string("\(shop.name): {vorname} {nachname}"),
            "mail_plain": "{vorname} {nachname} {ekomilink}",
            "mail_html": "<p>{vorname} {nachname}</p><p><a href=\"{ekomilink}\">{ekomilink}</a></p>",
            "mail_delay": .string(String(shop.submissionDelay)),
            "mail_from_name": .string(shop.name),
            "mail_from_email": .string("service@\(shop.host)"),
            "ekomi_certificate": .string(shop.certificateLink),
        ])
    }
}
