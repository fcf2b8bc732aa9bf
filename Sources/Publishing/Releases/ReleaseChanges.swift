/// How a release differs from the one before, in paths.
public struct ReleaseChanges: Sendable, Hashable {
    /// Paths that are new.
    public var added = 0
    /// Paths whose content or media type changed.
    public var changed = 0
    /// Paths that are gone.
    public var removed = 0

    /// Makes a count of changes.
    public init(added: Int = 0, changed: Int = 0, removed: Int = 0) {
        self.added = added
        self.changed = changed
        self.removed = removed
    }

    /// Whether nothing differs.
    public var isEmpty: Bool { self == Self() }
}
