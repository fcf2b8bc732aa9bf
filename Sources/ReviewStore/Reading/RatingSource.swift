/// Where a storefront's counts and averages come from.
public enum RatingSource: String, Sendable, Codable, CaseIterable {
    /// eKomi's own summary; our own count for an account in which eKomi has none.
    case summary
    /// Our own count of the reviews that are shown.
    case reviews
}
