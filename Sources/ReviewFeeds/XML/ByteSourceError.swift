/// Why a source could not be read.
public struct ByteSourceError: Error, Sendable, Hashable {
    /// What the system said.
    public let reason: String

    /// Makes an error.
    public init(reason: String) { self.reason = reason }
}
