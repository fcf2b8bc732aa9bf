import Reviews

/// By what Google can find the product of a review, from best to worst.
public enum FeedMatch: String, Sendable, Hashable, Codable, CodingKeyRepresentable, CaseIterable {
    /// By a global trade item number.
    case gtin
    /// By a manufacturer's part number together with a brand.
    case mpnAndBrand = "mpn-and-brand"
    /// Only by the address of the product's page.
    case url

    /// Its place among all, from 0 for the best.
    var rank: Int {
        switch self {
        case .gtin: 0
        case .mpnAndBrand: 1
        case .url: 2
        }
    }

    /// The best that one of the products allows.
    init(_ products: [FeedProductView]) {
        if products.contains(where: { !$0.gtins.isEmpty }) {
            self = .gtin
        } else if products.contains(where: { !$0.mpns.isEmpty && !$0.brands.isEmpty }) {
            self = .mpnAndBrand
        } else {
            self = .url
        }
    }
}
