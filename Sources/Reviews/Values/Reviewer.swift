/// Who wrote a review, as the source names them; only a `ReviewerNamePolicy` makes a name fit to be shown.
public struct Reviewer: Sendable, Hashable, Codable {
    /// A reviewer's id at the source.
    public typealias ID = Identifier<Reviewer>

    /// The id at the source, if it tells one.
    public var id: ID?
    /// The full name as it came; empty if the source tells none.
    public var name: String
    /// Whether the reviewer asked not to be named.
    public var isAnonymous: Bool

    /// Makes a reviewer.
    public init(id: ID? = nil, name: String = "", isAnonymous: Bool = false) {
        self.id = id
        self.name = name
        self.isAnonymous = isAnonymous
    }
}
