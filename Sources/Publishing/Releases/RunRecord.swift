public import struct Foundation.Date

/// What one run of a command came to, kept for `status` and the metrics whichever process ran it.
public struct RunRecord: Sendable, Hashable {
    /// How a run ended.
    public enum Outcome: String, Sendable, Codable, CaseIterable {
        /// All of it was done.
        case done
        /// Some of it was done; the facts name what was not.
        case partial
        /// Nothing of it took effect.
        case failed
    }

    /// The command: `sync`, `build`, `refresh`, `export`.
    public var kind: String
    /// When it began.
    public var startedAt: Date
    /// When it ended.
    public var finishedAt: Date
    /// How it ended.
    public var outcome: Outcome
    /// Counts, durations and errors, as a JSON object; never a secret.
    public var facts: String

    /// Makes a record.
    public init(kind: String, startedAt: Date, finishedAt: Date, outcome: Outcome, facts: String = "{}") {
        self.kind = kind
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.outcome = outcome
        self.facts = facts
    }
}
