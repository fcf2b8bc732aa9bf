extension SettingsKey {
    /// How nodes of structured data are written.
    static let structuredData: [SettingsKey] = [
        .init(
            name: "product-node",
            kind: .text,
            summary:
                "The `@id` of a product's node, with `{url}` and `{id}`: your shop's own, to be joined to its node",
            fallback: "{url}#product"
        ),
        .init(
            name: "shop-node",
            kind: .text,
            summary: "The `@id` of the shop's node, with `{url}`",
            fallback: "{url}#shop"
        ),
        .init(
            name: "scope",
            kind: .choice(["full", "rating"]),
            summary: "What a product's node says: all that is known, or name and rating where your shop says the rest",
            fallback: "full"
        ),
        .init(
            name: "variants",
            kind: .choice(["own", "group"]),
            summary: "Whose rating and reviews a variant carries: its own, or those of its whole group",
            fallback: "own"
        ),
    ]
}
