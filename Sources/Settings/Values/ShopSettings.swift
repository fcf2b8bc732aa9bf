public import struct Foundation.URL

/// What the configuration says of a shop, in place of what eKomi tells.
public struct ShopSettings: Sendable, Hashable {
    /// The shop's name.
    public var name: String?
    /// The shop's logo.
    public var logo: URL?
    /// The shop.
    public var url: URL?
    /// Where customers submit a review.
    public var submissionURL: URL?
    /// eKomi's certificate page.
    public var certificateURL: URL?
}
