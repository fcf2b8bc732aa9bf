/// How eKomi writes an answer; what is read from it is the same.
public enum AnswerFormat: String, Sendable, Hashable, CaseIterable {
    /// JSON.
    case json
    /// Comma-separated values with a header row.
    case csv
}
