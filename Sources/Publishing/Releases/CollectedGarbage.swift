/// What the collection of garbage removed.
public struct CollectedGarbage: Sendable, Hashable {
    /// Releases that can no longer be made live.
    public var releases = 0
    /// Intervals of paths.
    public var entries = 0
    /// Rows of reviews.
    public var reviews = 0
    /// Contents nothing refers to.
    public var contents = 0
    /// Files of the feeds folder.
    public var files = 0
}
