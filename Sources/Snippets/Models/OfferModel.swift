import Reviews
import Templates

/// What the product costs, where the catalogue says so.
struct OfferModel: TemplateModel, Hashable {
    static let modelName = "offer"
    static let fields: [Field<OfferModel>] = [
        .text("price", "the price with a dot before its decimals, such as 12.90") { $0.price },
        .text("price-currency", "the currency by ISO 4217, such as EUR") { $0.priceCurrency },
        .text("availability", "schema.org's address of its availability; absent if not known") { $0.availability },
    ]

    /// The price with a dot before its decimals.
    let price: String
    /// The currency by ISO 4217.
    let priceCurrency: String
    /// schema.org's address of its availability, or nil.
    let availability: String?

    /// Reads `12.90 EUR`; nil if the catalogue names no price, or not in Google's form.
    init?(_ product: Product) {
        let words = product.price?.split(separator: " ") ?? []
        guard words.count == 2, Self.isAmount(words[0]), Self.isCurrency(words[1]) else { return nil }
        price = String(words[0])
        priceCurrency = String(words[1])
        availability = product.availability.flatMap { Self.availabilities[$0] }
    }

    private static let availabilities = [
        "in_stock": "https://schema.org/InStock",
        "in stock": "https://schema.org/InStock",
        "out_of_stock": "https://schema.org/OutOfStock",
        "out of stock": "https://schema.org/OutOfStock",
        "preorder": "https://schema.org/PreOrder",
        "backorder": "https://schema.org/BackOrder",
    ]

    private static func isAmount(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && text.utf8.count <= 16
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
    }

    private static func isCurrency(_ text: Substring) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
    }
}
