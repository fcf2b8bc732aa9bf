/// What a file says about a review, before anybody has checked it; the same for every kind of file.
public struct ReviewFields: Sendable, Hashable {
    /// The line it begins on, from 1.
    public var line: Int
    /// `review_id`.
    public var id: String?
    /// The rating as written.
    public var rating: String?
    /// The lowest rating of its scale; 1 if the file does not say.
    public var lowestRating: String?
    /// The highest rating of its scale; 5 if the file does not say.
    public var highestRating: String?
    /// The heading.
    public var title: String?
    /// The text.
    public var content: String?
    /// The reviewer's name.
    public var reviewerName: String?
    /// Whether the reviewer is not to be named.
    public var isAnonymous: String?
    /// The reviewer's id.
    public var reviewerID: String?
    /// When it was written.
    public var timestamp: String?
    /// The language of the text.
    public var language: String?
    /// The reviewer's country.
    public var country: String?
    /// What the reviewer liked.
    public var pros: [String] = []
    /// What the reviewer disliked.
    public var cons: [String] = []
    /// The page where it can be read.
    public var url: String?
    /// Whether that page shows many reviews: `singleton` or `group`.
    public var urlType: String?
    /// Addresses of pictures.
    public var pictures: [String] = []
    /// The products it is about.
    public var products: [ProductFields] = []
    /// Whether it is spam.
    public var isSpam: String?
    /// Whether the reviewer bought the product.
    public var isVerifiedPurchase: String?
    /// Whether the reviewer was given something for it.
    public var isIncentivized: String?
    /// `unsolicited` or `post_fulfillment`.
    public var collectionMethod: String?
    /// The merchant's answer.
    public var reply: String?
    /// When the merchant answered.
    public var replyTimestamp: String?
    /// How many readers found it helpful.
    public var helpful: String?
    /// How many readers did not.
    public var notHelpful: String?
    /// Whether a text was so long that its end was skipped.
    public var isTextCut = false

    /// Fields of which only the line is known.
    public init(line: Int) { self.line = line }
}
