import Reviews
public import Templates

/// What a feed's template can show about a product of a review.
public struct FeedProductView: TemplateModel {
    let id: String
    let name: String?
    let url: String
    let gtins: [String]
    let mpns: [String]
    let skus: [String]
    let brands: [String]
    let asins: [String]

    /// Lays out a product, or nil if it has no page of its own and needs one.
    ///
    /// A product that the catalogue does not know gets its address from `template`, and its id stands as its SKU: it is
    /// what the shop itself calls the product.
    init?(_ product: Product, template: String?, needsPage: Bool) {
        let identifiers = product.identifiers
        var skus = identifiers.skus
        if let own = product.url.flatMap(WebAddress.normalized) {
            url = own
        } else if let made = template.flatMap(product.id.pageAddress(by:)).flatMap(WebAddress.normalized) {
            url = made
            if skus.isEmpty { skus = [product.id.rawValue] }
        } else {
            guard !needsPage else { return nil }
            url = ""
        }
        id = product.id.rawValue
        name = product.name.map(PlainText.line)
        gtins = identifiers.gtins.map(\.digits)
        mpns = Self.lines(identifiers.mpns)
        self.skus = Self.lines(skus)
        brands = Self.lines(identifiers.brands)
        asins = identifiers.asins
    }

    private var hasIdentifiers: Bool {
        !(gtins.isEmpty && mpns.isEmpty && skus.isEmpty && brands.isEmpty && asins.isEmpty)
    }

    private static func lines(_ texts: [String]) -> [String] {
        texts.map(PlainText.line).filter { !$0.isEmpty }
    }

    /// The name in messages and in the reference page.
    public static let modelName = "feed-product"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .text("id", "the shop's own id of the product", \.id),
        .text("name", "the product's name, if known", \.name),
        .text("url", "address of the product's page; absent only in further feeds", \.url),
        .flag("has-identifiers", "whether any of the identifiers below is known", \.hasIdentifiers),
        .flag("has-gtins", "whether there are global trade item numbers", { !$0.gtins.isEmpty }),
        .texts("gtins", "global trade item numbers, digits only, with a right check digit", \.gtins),
        .flag("has-mpns", "whether there are manufacturers' part numbers", { !$0.mpns.isEmpty }),
        .texts("mpns", "manufacturers' part numbers", \.mpns),
        .flag("has-skus", "whether there are stock-keeping units", { !$0.skus.isEmpty }),
        .texts("skus", "the shop's stock-keeping units", \.skus),
        .flag("has-brands", "whether there are brands", { !$0.brands.isEmpty }),
        .texts("brands", "brands", \.brands),
        .flag("has-asins", "whether there are Amazon's numbers", { !$0.asins.isEmpty }),
        .texts("asins", "Amazon's standard identification numbers", \.asins),
    ]
}
