/// What the merchant sells, as the catalogue describes it.
public struct Product: Sendable, Hashable, Codable {
    /// A product's id in the shop; the same that eKomi was told with the order.
    public typealias ID = Identifier<Product>

    /// The id in the shop.
    public var id: ID
    /// The name; nil if nobody told us.
    public var name: String?
    /// The product's page in the shop.
    public var url: String?
    /// Address of its main picture.
    public var imageURL: String?
    /// A short description, plain text.
    public var summary: String?
    /// The numbers it is known by elsewhere.
    public var identifiers: ProductIdentifiers
    /// The product group it is a variant of, if any.
    public var group: ID?
    /// The price with its currency as the catalogue writes it, such as `12.90 EUR`.
    public var price: String?
    /// Google's word for its availability, such as `in_stock`.
    public var availability: String?

    /// Makes a product of which only the id is known; set what else is.
    public init(
        id: ID,
        name: String? = nil,
        url: String? = nil,
        imageURL: String? = nil,
        identifiers: ProductIdentifiers = ProductIdentifiers()
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.imageURL = imageURL
        self.identifiers = identifiers
    }
}
