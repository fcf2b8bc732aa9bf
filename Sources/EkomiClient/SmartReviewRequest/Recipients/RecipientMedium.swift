/// How somebody is asked for a review.
public enum RecipientMedium: String, Sendable, Hashable, CaseIterable {
    /// By e-mail.
    case email
    /// By a call.
    case telephone
    /// By a text message.
    case sms
}
