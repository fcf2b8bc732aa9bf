/// A product that the generated shops sell.
public struct SandboxProduct: Sendable, Hashable {
    /// The merchant's id: mostly like `NW-10023`, for some products hostile on purpose.
    public let id: String
    /// The brand.
    public let brand: String
    /// The model with its variant, such as `Fjordline 45 L`.
    public let model: String
    /// What kind of thing it is.
    public let category: SandboxCategory
    /// The EAN-13 with a right check digit; empty for some.
    public let gtin: String
    /// The manufacturer's part number.
    public let mpn: String
    /// The stock-keeping unit.
    public let sku: String
    /// The product that this one is a variant of; empty for most.
    public let itemGroupID: String
    /// The price in cents.
    public let priceInCents: Int
    /// Whether it can be bought now.
    public let isAvailable: Bool
    /// Its name in every language, where it comes from a file; nothing else is known of it then.
    var title: String?

    /// The name a customer of that language reads, such as `Nordwind Rucksack Fjordline 45 L`.
    public func name(in language: SandboxLanguage) -> String {
        title ?? "\(brand) \(category.name(in: language)) \(model)"
    }
}

extension SandboxProduct {
    /// A product of which nothing is known but its name.
    init(id: String, title: String) {
        self.init(
            id: id,
            brand: "",
            model: "",
            category: .backpack,
            gtin: "",
            mpn: "",
            sku: "",
            itemGroupID: "",
            priceInCents: 0,
            isAvailable: true,
            title: title
        )
    }
}
