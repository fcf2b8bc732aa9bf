/// What was measured of one contender.
public struct Measurement: Codable, Sendable {
    /// Whose it is.
    public let contender: String
    /// Median time of a run in nanoseconds, in the least disturbed round.
    public let nanoseconds: Double
    /// Median time of a run on the slower of two threads that run at once, divided by that on one thread.
    public let slowdownByAnotherThread: Double
    /// Blocks asked from the heap in one run.
    public let allocations: Int
}
