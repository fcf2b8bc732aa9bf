/// Why a record of a file cannot be taken over.
public struct RecordRejection: Error, Sendable, Hashable {
    /// What is wrong, as a documented name such as `rating-missing`.
    public let rule: String
    /// What is wrong with this record, as one sentence without its full stop.
    public let message: String

    /// Makes a rejection.
    public init(rule: String, _ message: String) {
        self.rule = rule
        self.message = message
    }
}
