/// How nodes of structured data are written, so that they fit those a shop has already.
public struct StructuredDataOptions: Sendable, Hashable, Codable {
    /// How much a product's node says.
    public enum Scope: String, Sendable, Codable, CaseIterable {
        /// All that is known.
        case full
        /// Name, rating and reviews: the node of the shop that it is joined to says the rest.
        case rating
    }

    /// Whose rating and reviews a variant of a product carries.
    public enum Variants: String, Sendable, Codable, CaseIterable {
        /// Its own.
        case own
        /// Those of the whole group, on every page of it, marked up as a `ProductGroup`.
        case group
    }

    /// How much a product's node says.
    public var scope = Scope.full
    /// Whose rating a variant carries.
    public var variants = Variants.own
    /// The `@id` of a product's node, with `{url}` and `{id}`.
    public var productNode = "{url}#product"
    /// The `@id` of the shop's node, with `{url}`.
    public var shopNode = "{url}#shop"

    /// Makes the options that suit a shop without structured data of its own.
    public init() {}
}
