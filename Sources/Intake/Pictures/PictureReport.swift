/// What a look at the pictures of reviews came to.
public struct PictureReport: Sendable, Hashable {
    /// How many were fetched.
    public var fetched = 0
    /// How many could not be.
    public var failed = 0
    /// Why not, for the first of them.
    public var notices: [String] = []

    /// Nothing was done yet.
    public init() {}

    /// The most notices that are kept.
    private static let mostNotices = 20

    mutating func note(_ address: String, _ reason: String) {
        failed += 1
        // What stands behind the path may be a token.
        let shown = address.prefix { $0 != "?" && $0 != "#" }.prefix(200)
        if notices.count < Self.mostNotices { notices.append("the picture \(shown) \(reason)") }
    }
}
