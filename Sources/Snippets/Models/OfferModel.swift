import Reviews
import Templates

/// What the product costs, where the catalogue says so.
struct OfferModel: TemplateModel, Hashable {
    static let modelName = "offer"
    static let fields: [Field<OfferModel>] = [
        .text("price", "the price with a dot before its decimals, such as 12.90", \.price),
        .text("price-currency", "the currency by ISO 4217, such as EUR", \.priceCurrency),
        .text("availability", "schema.org's address of its availability; absent if not known", \.availability),
    ]

    /// The price with a dot before its decimals.
    let price: String
    /// The currency by ISO 4217.
    let priceCurrency: String
    /// schema.org's address of its availability, or nil.
    let availability: String?

    /// Reads `12.90 EUR`; nil if the catalogue names no price, or not in Google's form.
    init?(_ product: Product) {
        guard let text = product.price else { return nil }
        let words = text.utf8.split(separator: UInt8(ascii: " "))
        guard words.count == 2, Self.isAmount(words[0]), Self.isCurrency(words[1]) else { return nil }
        price = String(Substring(words[0]))
        priceCurrency = String(Substring(words[1]))
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

    private static func isAmount(_ text: Substring.UTF8View) -> Bool {
        guard text.count <= 16, let first = text.first, first.isASCIIDigit else { return false }
        let rest = text.drop(while: \.isASCIIDigit)
        guard let dot = rest.first else { return true }
        let decimals = rest.dropFirst()
        return dot == UInt8(ascii: ".") && !decimals.isEmpty && decimals.allSatisfy(\.isASCIIDigit)
    }

    private static func isCurrency(_ text: Substring.UTF8View) -> Bool {
        text.count == 3 && text.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
    }
}
