/// Bounds on what one rendering may do.
public struct RenderingLimits: Sendable, Hashable {
    /// The most bytes that one call may append.
    public var outputSize: Int
    /// How deep partials may include themselves.
    public var recursionDepth: Int

    /// Makes bounds.
    public init(outputSize: Int = 64 << 20, recursionDepth: Int = 100) {
        self.outputSize = outputSize
        self.recursionDepth = recursionDepth
    }
}
