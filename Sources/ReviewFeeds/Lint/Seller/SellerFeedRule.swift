import Diagnostics

/// What a seller-review feed has to keep to beside what every feed has to.
public enum SellerFeedRule: String, Sendable, CaseIterable {
    case namespace = "seller-feed-namespace"
    case nothingInIt = "empty-feed"
    case fileTooLarge = "seller-feed-too-large"
    case duplicateID = "duplicate-id"
    case unknownMerchant = "unknown-merchant"
    case updatedBeforeCreated = "updated-before-created"
    case collectionMethod = "seller-collection-method"

    /// What to do about a breach, in the imperative.
    public var remedy: String {
        switch self {
        case .namespace: "Write xmlns=\"\(SellerFeedSchema.namespace)\" on <feed>"
        case .nothingInIt: "Leave the file out: Google stops to fetch where it finds an empty one"
        case .fileTooLarge: "Split the feed into several files of at most 500 MB"
        case .duplicateID: "Give each review, and each merchant, an id of its own that stays"
        case .unknownMerchant: "Name the merchant in <merchants>, or mend the attribute mid"
        case .updatedBeforeCreated: "Write the time of the last change, or that of the submission if nothing changed"
        case .collectionMethod: "Write unsolicited, point_of_sale or after_fulfillment"
        }
    }

    func finding(_ message: String, line: Int?, file: String) -> Finding {
        Finding(.error, rule: rawValue, message, at: Location(file: file, line: line), remedy: remedy)
    }
}
