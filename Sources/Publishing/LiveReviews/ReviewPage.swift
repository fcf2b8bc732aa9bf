/// The answer to a query.
public struct ReviewPage: Sendable, Hashable {
    /// A review, as it was rendered when its release was built.
    public struct Entry: Sendable, Hashable {
        /// Its id.
        public let id: String
        /// The review as a JSON object.
        public let json: [UInt8]
        /// The review as HTML.
        public let html: [UInt8]
    }

    /// The reviews of the page.
    public let entries: [Entry]
    /// How many match in all, among those that were looked at.
    public let total: Int
    /// Whether there were more than are looked at.
    public let isCut: Bool

    /// Makes a page.
    public init(entries: [Entry], total: Int, isCut: Bool) {
        self.entries = entries
        self.total = total
        self.isCut = isCut
    }
}
