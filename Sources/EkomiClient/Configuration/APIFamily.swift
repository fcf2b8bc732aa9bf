/// One of eKomi's APIs; each has a host, a way to authenticate and habits of its own.
///
/// The raw value is the key of the family in the configuration's `endpoints`.
public enum APIFamily: String, Sendable, Hashable, CaseIterable {
    /// Forms, questions, answers and summaries.
    case smartForms = "smartforms"
    /// The older read API, "Core v3", that most published plug-ins use.
    case core
    /// eKomi's own widgets.
    case smartWidgets = "widgets"
    /// Smart Review Request: who is invited to review.
    case smartReviewRequest = "srr"
    /// Orders and their feedback.
    case csv
    /// Feedback Engagement: review cases and comments.
    case engagement = "engage"
    /// Automated Review Import.
    case reviewImport = "ari"
    /// Orders by e-mail.
    case mail2DB = "mail2db"
    /// Special authentication: users of another system.
    case specialAuthentication = "special"
}
