extension Endpoint {
    /// `GET /v3/getSettings`: the usual way to check credentials.
    static let getSettings = Endpoint(
        .core,
        "getSettings",
        .get,
        "/v3/getSettings",
        summary: "The shop's settings; the usual way to check credentials",
        parameters: coreParameters,
        example: { coreExample($0, "") },
        respond: getSettings
    )

    private static func getSettings(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.dataset.shops[try call.coreShop()]
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
