/// What a fragment shows where there are no ratings yet.
public enum EmptyState: String, Sendable, Codable, CaseIterable {
    /// A short text that says so.
    case text
    /// Nothing at all.
    case nothing
}
