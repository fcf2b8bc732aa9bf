extension Endpoint {
    /// `GET /v3/getSnapshot`: the shop's count and average.
    static let getSnapshot = Endpoint(
        .core,
        "getSnapshot",
        .get,
        "/v3/getSnapshot",
        summary: "Count and average of the shop's reviews; for every second shop of the last year only",
        parameters: .core,
        outcomes: [
            .json(
                .object([
                    "info": .object([
                        "fb_count": .string, "fb_avg": .string, "fb_avg_detail": .string, "active": .boolean,
                        "account_name": .string, "ekomi_certificate": .string, "ekomi_certificate_id": .string,
                        "ekomi_certificate_seo": .string,
                    ])
                ])
            ), .csv, .coreRefusal,
        ],
        respond: getSnapshot
    )

    private static func getSnapshot(_ call: APICall) throws -> APIAnswer {
        let place = try call.coreShop()
        let isCSV = try call.coreWantsCSV()
        let shop = call.sandbox.shop(at: place)
        var query = ReviewQuery()
        query.product = ReviewHeader.noProduct
        query.isPublished = true
        query.isWithdrawn = false
        // eKomi counts twelve months for some shops and everything for others, and does not say which.
        if place % 2 == 1 {
            query.submitted = (call.sandbox.now.wholeSeconds - 365 * CalendarDay.seconds)...Int64.max
        }
        let counts = call.sandbox.starCounts(of: place, matching: query)
        let total = counts.reduce(0, +)
        let sum = zip(counts, 1...5).reduce(0) { $0 + $1.0 * $1.1 }
        let average = total == 0 ? 0 : (sum * 100 + total / 2) / total
        if isCSV {
            return .csv(
                CSV.line([
                    String(total), Decimals.text(roundedHundredths: average), Decimals.text(hundredths: average),
                    CSV.quoted(shop.name), shop.certificateLink,
                ])
            )
        }
        return .core([
            "info": [
                "fb_count": .string(String(total)),
                "fb_avg": .string(Decimals.text(roundedHundredths: average)),
                "fb_avg_detail": .string(Decimals.text(hundredths: average)),
                "active": true,
                "account_name": .string(shop.name),
                "ekomi_certificate": .string(shop.certificateLink),
                "ekomi_certificate_id": .string(shop.certificateID),
                "ekomi_certificate_seo": .string("https://www.ekomi.de/bewertungen-sandbox\(shop.interfaceID).html"),
            ]
        ])
    }
}
