/// Who may fetch feeds: everybody, unless something is asked for.
public struct FeedAccessSettings: Sendable, Hashable {
    /// The user name to ask for; nil asks for none.
    public var user: String?
    /// Where the password to ask for is; nil exactly where no user name is asked for.
    public var password: SecretSource?
    /// Where the secret segment of the feeds' addresses is, if they have one.
    public var path: SecretSource?
}
