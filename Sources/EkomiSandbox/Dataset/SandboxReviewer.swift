/// The customer behind a review, with the personal data that a real account would hold.
public struct SandboxReviewer: Sendable, Hashable {
    /// The merchant's customer number.
    public var id: String
    /// The given name; empty for some.
    public var firstName: String
    /// The family name; empty for some.
    public var lastName: String
    /// The e-mail address, always of `example` domains.
    public var email: String
    /// The telephone number; empty for most.
    public var telephone: String
    /// The country by ISO 3166-1, such as `DE`.
    public var country: String
    /// Whether the reviewer wants not to be named.
    public var isAnonymous: Bool

    /// Both names with a space between them, where both are known.
    public var name: String {
        [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
