public import struct Foundation.URL

/// A cache in front of the site, and how it is told what to forget.
public struct PurgeSettings: Sendable, Hashable {
    /// What a request names.
    public enum Way: String, Sendable, CaseIterable {
        /// An address that changed.
        case url
        /// Surrogate keys, several at a time.
        case key
    }

    /// Where the cache takes such requests.
    public var url: URL
    /// What a request names.
    public var way: Way
    /// The method of the requests.
    public var method: String
    /// The header that names the keys.
    public var keyHeader: String
    /// Where the token is that the cache wants to be shown; nil if it wants none.
    public var token: SecretSource?
    /// The header that shows it.
    public var tokenHeader: String
}
