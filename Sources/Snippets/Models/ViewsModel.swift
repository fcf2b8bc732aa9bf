import Templates

/// The other ways in which a list is published: its orders, and parts of it.
struct ViewsModel: TemplateModel, Hashable {
    static let modelName = "views"
    static let fields: [Field<ViewsModel>] = [
        .model("newest", "the newest first") { $0.orders[.newest] },
        .model("oldest", "the oldest first") { $0.orders[.oldest] },
        .model("highest", "the most stars first") { $0.orders[.highest] },
        .model("lowest", "the fewest stars first") { $0.orders[.lowest] },
        .model("helpful", "the most helpful first") { $0.orders[.helpful] },
        .flag("is-part", "whether a part of the list is shown, rather than all of it in an order") { views in
            !views.orders.values.contains(where: \.isCurrent)
        },
        .list("stars", "those with so many stars, five first") { $0.stars },
        .list("languages", "those in one language; empty if there is but one") { $0.languages },
        .list("years", "those of one year, newest first; empty if there is but one") { $0.years },
    ]

    /// The orders.
    let orders: [ReviewOrder: ViewLinkModel]
    /// By stars.
    let stars: [ViewLinkModel]
    /// By language.
    let languages: [ViewLinkModel]
    /// By year.
    let years: [ViewLinkModel]
}

/// A link to one way of showing a list.
struct ViewLinkModel: TemplateModel, Hashable {
    static let modelName = "view-link"
    static let fields: [Field<ViewLinkModel>] = [
        .text("url", "its address", \.url),
        .flag("is-current", "whether it is the one that is shown", \.isCurrent),
        .integer("count", "how many reviews it holds", \.count),
        .integer("stars", "the number of stars it is limited to; absent if to none", \.stars),
        .text("language", "the language it is limited to, such as de; absent if to none", \.language),
        .text("language-name", "that language's own name") { $0.language.map(LanguageName.own) },
        .text("year", "the year it is limited to; absent if to none", \.year),
    ]

    /// Its address.
    let url: String
    /// Whether it is shown.
    let isCurrent: Bool
    /// How many reviews it holds.
    let count: Int
    /// The stars, or nil.
    var stars: Int?
    /// The language, or nil.
    var language: String?
    /// The year, or nil.
    var year: String?
}
