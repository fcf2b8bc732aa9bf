/// Bounds on what a pull reader holds in memory, whatever the document tries.
public struct XMLLimits: Sendable, Hashable {
    /// The most bytes of one text that are kept; the rest of it is skipped.
    public var longestText: Int
    /// The most different names a document may use.
    public var mostNames: Int

    /// Makes bounds; the defaults are far above what any feed needs.
    public init(longestText: Int = 1 << 20, mostNames: Int = 4096) {
        self.longestText = longestText
        self.mostNames = mostNames
    }
}
