/// What a file says about a product, before anybody has checked it.
public struct ProductFields: Sendable, Hashable {
    /// The shop's own id, if the file has one.
    public var id: String?
    /// The name.
    public var name: String?
    /// Address of the product's page.
    public var url: String?
    /// Global trade item numbers as written.
    public var gtins: [String] = []
    /// Manufacturers' part numbers.
    public var mpns: [String] = []
    /// The shop's stock-keeping units.
    public var skus: [String] = []
    /// Brands.
    public var brands: [String] = []
    /// Amazon's numbers.
    public var asins: [String] = []

    /// Fields of which nothing is known.
    public init() {}
}
