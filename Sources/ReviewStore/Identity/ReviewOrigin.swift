/// Where a review was told.
public enum ReviewOrigin: String, Sendable, Codable, CaseIterable {
    /// eKomi's SmartForms API.
    case smartForms = "smartforms"
    /// eKomi's Core API v3.
    case core
    /// A file that somebody imported; a listing of eKomi says nothing about it.
    case file
}
