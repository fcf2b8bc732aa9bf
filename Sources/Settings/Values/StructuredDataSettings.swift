/// What the configuration says of structured data.
public struct StructuredDataSettings: Sendable, Hashable {
    /// The `@id` of a product's node, with `{url}` and `{id}`.
    public var productNode: String
    /// The `@id` of the shop's node, with `{url}`.
    public var shopNode: String
    /// `full` or `rating`.
    public var scope: String
    /// `own` or `group`.
    public var variants: String
}
