/// What becomes of a path with a release.
public struct PathChange: Sendable, Hashable {
    /// Which way it changes.
    public enum Kind: String, Sendable, Codable {
        /// It is new.
        case added
        /// It holds something else.
        case changed
        /// It is gone.
        case removed
    }

    /// The path.
    public let path: SitePath
    /// Which way it changes.
    public let kind: Kind
}
