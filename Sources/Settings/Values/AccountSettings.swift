public import struct Foundation.URL

/// What the configuration says of one eKomi account.
public struct AccountSettings: Sendable, Hashable {
    /// Where an account's reviews come from.
    public enum Source: String, Sendable, CaseIterable {
        /// eKomi's SmartForms API.
        case smartforms
        /// eKomi's core API, version 3.
        case core
        /// Imported files only.
        case files
    }

    /// The families of eKomi's API whose base URL can be replaced.
    static let endpointNames = ["smartforms", "core", "widgets", "srr", "csv", "engage", "ari", "mail2db", "special"]

    /// The merchant's name for it.
    public var name: String
    /// eKomi's interface id; nil only for `files`.
    public var interfaceID: String?
    /// Where the interface password is; nil only for `files`.
    public var password: SecretSource?
    /// Where its reviews come from.
    public var source: Source
    /// Base URLs in place of eKomi's own, by family.
    public var endpoints: [String: URL]
    /// Our field → eKomi's key, where they differ from what is known.
    public var mapping: [String: String]
    /// Language of reviews that name none.
    public var language: String?
    /// Whether reviews that eKomi has not published are shown.
    public var showsUnpublished: Bool
    /// What overrides eKomi's word about the shop.
    public var shop: ShopSettings
}
