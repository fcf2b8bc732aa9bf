public import Templates

/// What the page beside a feed can show about one way to match products.
public struct FeedMatchView: TemplateModel {
    let way: FeedMatch
    let count: Int
    let share: Int

    /// The name in messages and in the reference page.
    public static let modelName = "feed-match"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .flag("is-gtin", "whether it is by a global trade item number", { $0.way == .gtin }),
        .flag("is-mpn-and-brand", "whether it is by part number and brand", { $0.way == .mpnAndBrand }),
        .flag("is-url", "whether it is by the address of the product's page only", { $0.way == .url }),
        .integer("count", "how many reviews are matched in this way", \.count),
        .integer("share", "their share of the feed in whole percent", \.share),
    ]
}
