extension SettingsKey {
    /// The options of the widgets, one mapping for each widget.
    static let widgets: [SettingsKey] = [
        .init(
            name: "stars",
            kind: .mapping([
                .flag("number", "Shows the average in figures beside the stars"),
                .flag("count", "Shows how many ratings there are"),
            ]),
            summary: "The line of stars"
        ),
        .init(
            name: "summary",
            kind: .mapping([
                .flag("histogram", "Shows how many gave how many stars"),
                .flag("recommendation", "Shows how many would recommend, where the survey asks for it"),
            ]),
            summary: "The summary"
        ),
        .init(name: "list", kind: .mapping(list), summary: "The review list"),
        .init(
            name: "grid",
            kind: .mapping([
                .init(name: "reviews", kind: .number(1...60), summary: "How many reviews it holds", fallback: "6")
            ]),
            summary: "The grid"
        ),
        .init(
            name: "carousel",
            kind: .mapping([
                .init(name: "reviews", kind: .number(1...60), summary: "How many reviews it holds", fallback: "10")
            ]),
            summary: "The carousel"
        ),
        .init(
            name: "floating",
            kind: .mapping([
                .init(
                    name: "side",
                    kind: .choice(["start", "end"]),
                    summary: "The lower corner it stands in: where lines begin, or where they end",
                    fallback: "end"
                )
            ]),
            summary: "The floating badge"
        ),
        .init(
            name: "ekomi",
            kind: .mapping([
                .flag("consent", "Loads nothing from eKomi before somebody clicks", fallback: false)
            ]),
            summary: "eKomi's own widgets"
        ),
        .init(name: "minimum", kind: .mapping(minimum), summary: "Products with few ratings"),
        .init(
            name: "products",
            kind: .texts,
            summary: "Further widgets to publish for each product: `grid`, `carousel`, `pair`",
            example: "[carousel]"
        ),
    ]

    /// The widgets that are published for products only where they are named.
    static let furtherProductWidgets = ["carousel", "grid", "pair"]

    /// The files that a product gets unless fewer are asked for.
    static let productOutputs = [
        "index.html", "mini.html", "product.json", "product.jsonld", "reviews.html", "snippet.html", "stars.html",
        "stars.svg", "summary.html",
    ]

    private static let list: [SettingsKey] = [
        .init(
            name: "pictures",
            kind: .choice(["none", "own", "theirs"]),
            summary: "The reviewers' pictures: `own` copies, fetched by each sync and published with the site, or "
                + "`theirs`, loaded from wherever they are kept, which your pages' `img-src` then has to name",
            fallback: "none"
        ),
        .flag("aspects", "Shows ratings of single aspects"),
        .flag("notes", "Shows pros and cons"),
        .flag("replies", "Shows your replies"),
        .flag("helpful", "Shows how many readers found a review helpful"),
        .init(
            name: "pages",
            kind: .number(1...100),
            summary: "The most pages that a product's reviews are published on",
            fallback: "10"
        ),
        .flag(
            "views",
            "Publishes the pages in five orders, and by stars, language and year, for sites without a server",
            fallback: false
        ),
    ]

    private static let minimum: [SettingsKey] = [
        .init(
            name: "count",
            kind: .number(1...1_000),
            summary: "The fewest ratings of a product that are shown",
            fallback: "1"
        ),
        .init(
            name: "fallback",
            kind: .choice(["nothing", "shop"]),
            summary: "What stands for a product with fewer: a text, or the shop's rating, named as such",
            fallback: "nothing"
        ),
    ]

    /// Something that is shown or not; shown unless it is said.
    private static func flag(_ name: String, _ summary: String, fallback: Bool = true) -> SettingsKey {
        SettingsKey(name: name, kind: .flag, summary: summary, fallback: "\(fallback)")
    }
}
