public import struct Foundation.URL

/// Where a secret is kept; it is read when it is needed, and not before.
public enum SecretSource: Sendable, Hashable {
    /// In an environment variable.
    case environment(String)
    /// In a file, whose last line break is no part of it.
    case file(URL)
    /// In the configuration itself, where that was allowed.
    case plain(Secret)
}
