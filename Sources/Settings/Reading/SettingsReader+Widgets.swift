import Diagnostics

extension SettingsReader {
    /// The options of the widgets.
    func widgets(_ mapping: SettingsMapping) -> WidgetSettings {
        let stars = mapping.mapping("stars")
        let summary = mapping.mapping("summary")
        let list = mapping.mapping("list")
        let minimum = mapping.mapping("minimum")
        return WidgetSettings(
            starsNumber: stars.flag("number"),
            starsCount: stars.flag("count"),
            summaryHistogram: summary.flag("histogram"),
            summaryRecommendation: summary.flag("recommendation"),
            listPictures: list.choice("pictures") ?? "none",
            listAspects: list.flag("aspects"),
            listNotes: list.flag("notes"),
            listReplies: list.flag("replies"),
            listHelpful: list.flag("helpful"),
            listPages: list.number("pages") ?? 10,
            listViews: list.flag("views"),
            gridReviews: mapping.mapping("grid").number("reviews") ?? 6,
            carouselReviews: mapping.mapping("carousel").number("reviews") ?? 10,
            ekomiConsent: mapping.mapping("ekomi").flag("consent"),
            floatingSide: mapping.mapping("floating").choice("side") ?? "end",
            minimumCount: minimum.number("count") ?? 1,
            minimumFallback: minimum.choice("fallback") ?? "nothing",
            products: names("products", of: mapping, among: SettingsKey.furtherProductWidgets)
        )
    }

    /// The names that a list holds, each of them one of those that are known.
    func names(_ key: String, of mapping: SettingsMapping, among known: [String]) -> [String] {
        let names = mapping.texts(key)
        for name in names where !known.contains(name) {
            let near = nearestName(to: name, among: known).map { "Write '\($0)'" }
            mapping.report(
                "impossible-value",
                "names '\(name)', but must name some of: \(known.joined(separator: ", "))",
                key: key,
                remedy: near
            )
        }
        return Set(names).intersection(known).sorted()
    }

    /// How structured data is written.
    func structuredData(_ mapping: SettingsMapping) -> StructuredDataSettings {
        StructuredDataSettings(
            productNode: mapping.text("product-node") ?? "{url}#product",
            shopNode: mapping.text("shop-node") ?? "{url}#shop",
            scope: mapping.choice("scope") ?? "full",
            variants: mapping.choice("variants") ?? "own"
        )
    }
}
