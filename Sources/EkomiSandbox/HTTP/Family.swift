/// A part of eKomi's API with a host, credentials and errors of its own.
///
/// The raw value is what faults call it, and the first segment of the paths under which it is reached alone.
enum Family: String, Sendable, CaseIterable {
    /// SmartForms v2 and v3: the way to reviews with all their answers.
    case smartForms = "smartforms"
    /// The older read API.
    case core
    /// eKomi's own widgets.
    case smartWidgets = "smartwidgets"
    /// Smart Review Request: who is invited to review.
    case smartReviewRequest = "srr"
    /// Imported orders and their feedback.
    case csv
    /// Feedback Engagement: cases and comments.
    case engagement = "engage"
    /// Automated Review Import: reviews that were given elsewhere.
    case reviewImport = "ari"
    /// Orders by e-mail.
    case mail2DB = "mail2db"
    /// Special authentication: users of other systems.
    case agent
    /// What the merchant has, not eKomi: the product feed.
    case shop
    /// What belongs to neither: the front page and the description.
    case sandbox

    /// What people call it.
    var title: String {
        switch self {
        case .smartForms: "SmartForms"
        case .core: "Core API"
        case .smartWidgets: "SmartWidgets"
        case .smartReviewRequest: "Smart Review Request"
        case .csv: "CSV"
        case .engagement: "Feedback Engagement"
        case .reviewImport: "Automated Review Import"
        case .mail2DB: "Mail2DB"
        case .agent: "Special authentication"
        case .shop: "The merchant's shop"
        case .sandbox: "The sandbox itself"
        }
    }

    /// Whether eKomi has it, too.
    var isEkomis: Bool { self != .shop && self != .sandbox }

    /// The order of the front page: that of eKomi's document.
    static let inOrder: [Family] = [
        .csv, .smartForms, .smartReviewRequest, .engagement, .smartWidgets, .mail2DB, .reviewImport, .agent, .core,
        .shop, .sandbox,
    ]
}
