/// Whose texts are read as Markdown; by default nobody's, and line breaks are all the form they have.
public struct MarkdownPolicy: Sendable, Hashable, Codable {
    /// Whether the merchant's replies are.
    public var replies: Bool
    /// Whether reviews are.
    public var reviews: Bool

    /// Makes a policy.
    public init(replies: Bool = false, reviews: Bool = false) {
        self.replies = replies
        self.reviews = reviews
    }
}
