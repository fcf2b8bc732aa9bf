public import Publishing

/// How a build is to be made.
public struct BuildOptions: Sendable, Hashable {
    /// Renders everything, whatever has changed.
    public var isFull: Bool
    /// Publishes even if more would be dropped than the plan allows.
    public var allowsShrinking: Bool
    /// Finds out what would change, and publishes nothing.
    public var isDryRun: Bool

    /// Builds storefronts from what was last complete, even if a newer sync of theirs is not: for an erasure, which
    /// nothing may hold up.
    public var buildsIncomplete: Bool

    /// Builds storefronts that nothing is live of from what was last complete: it was lost, not never there.
    public var restoresLost: Bool

    /// What is live but cannot be read; storefronts that have any of it are built from what was last complete.
    public var damaged: [SitePath]

    /// Chooses options; by default only what changed is rendered.
    public init(
        isFull: Bool = false,
        allowsShrinking: Bool = false,
        isDryRun: Bool = false,
        buildsIncomplete: Bool = false,
        restoresLost: Bool = false,
        damaged: [SitePath] = []
    ) {
        self.isFull = isFull
        self.allowsShrinking = allowsShrinking
        self.isDryRun = isDryRun
        self.buildsIncomplete = buildsIncomplete
        self.restoresLost = restoresLost
        self.damaged = damaged
    }
}
