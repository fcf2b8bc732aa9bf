/// One output of a product, the shop or a widget, ready to be published.
public struct RenderedSnippet: Sendable, Hashable {
    /// The file name within the folder of its product, such as `stars.html`.
    public let name: String
    /// What is sent as its `Content-Type`.
    public let mediaType: String
    /// The content.
    public let bytes: [UInt8]
    /// A hash over everything it depends on beside its input: template, phrases, storefront.
    public let fingerprint: UInt64
    /// Whether a page is made around it.
    let isFramed: Bool
}
