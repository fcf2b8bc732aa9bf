/// The numbers by which search engines match a product: GTIN first, else MPN and brand.
public struct ProductIdentifiers: Sendable, Hashable, Codable {
    /// Global trade item numbers with a right check digit.
    public var gtins: [GTIN]
    /// Manufacturers' part numbers.
    public var mpns: [String]
    /// The shop's stock-keeping units.
    public var skus: [String]
    /// Brands.
    public var brands: [String]
    /// Amazon's standard identification numbers.
    public var asins: [String]

    /// Makes a set of identifiers.
    public init(
        gtins: [GTIN] = [],
        mpns: [String] = [],
        skus: [String] = [],
        brands: [String] = [],
        asins: [String] = []
    ) {
        self.gtins = gtins
        self.mpns = mpns
        self.skus = skus
        self.brands = brands
        self.asins = asins
    }

    /// Whether nothing is known.
    public var isEmpty: Bool {
        gtins.isEmpty && mpns.isEmpty && skus.isEmpty && brands.isEmpty && asins.isEmpty
    }
}
