/// What publishing a draft came to.
public struct Publication: Sendable, Hashable {
    /// The release that is live now.
    public let release: Release
    /// False if nothing had changed: then the release that was live still is, and no new one was made.
    public let isNew: Bool
}
