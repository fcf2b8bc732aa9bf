/// How many runs of a kind ended in one way.
public struct RunCount: Sendable, Hashable {
    /// The command.
    public let kind: String
    /// How they ended, by the name of ``RunRecord/Outcome-swift.enum``.
    public let outcome: String
    /// How many there were.
    public let count: Int
}
