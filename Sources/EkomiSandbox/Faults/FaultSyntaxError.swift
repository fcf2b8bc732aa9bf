/// Why a specification of faults cannot be understood.
public struct FaultSyntaxError: Error, Hashable, CustomStringConvertible {
    /// The part that is wrong, what is wrong with it, and what would be possible.
    public let description: String

    init(part: String, _ problem: String) {
        description = "fault '\(part)': \(problem)"
    }
}
