/// Why a review is not in the feed; never because its rating is low.
public enum FeedOmission: String, Sendable, Hashable, Codable, CodingKeyRepresentable, CaseIterable {
    /// It was withdrawn, refused or not yet released.
    case notPublished = "not-published"
    /// It is about the shop, or nobody knows its product.
    case noProduct = "no-product"
    /// Its product has no page: no address in the catalogue, and no `product-url` to make one of.
    case noProductURL = "no-product-url"
    /// Only stars were given; Google takes no review without a text.
    case noText = "no-text"
    /// Its id is empty.
    case noID = "no-id"
    /// A review of the same id is already in the feed.
    case duplicateID = "duplicate-id"
    /// Its date is outside the years 1970 to 9999.
    case impossibleDate = "impossible-date"

    /// The reason in words for people, as a continuation of "left out because …".
    public var explanation: String {
        switch self {
        case .notPublished: "it is withdrawn, refused or not yet released"
        case .noProduct: "it is about the shop or an unknown product"
        case .noProductURL: "its product has no address; import a catalogue or set product-url"
        case .noText: "it has stars but no text, which Google refuses"
        case .noID: "it has no id"
        case .duplicateID: "a review of the same id is already in the feed"
        case .impossibleDate: "its date is impossible"
        }
    }
}
