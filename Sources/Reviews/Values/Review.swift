public import struct Foundation.Date

/// What one customer wrote about a product or about the shop.
///
/// All text is as it came, plain, and hostile until a template has escaped it.
public struct Review: Sendable, Hashable, Codable {
    /// A review's id, stable over syncs and fit to be published; it never contains an order id.
    public typealias ID = Identifier<Review>

    /// Whether a review may be shown.
    public enum Status: String, Sendable, Codable, CaseIterable {
        /// Shown.
        case published
        /// Not yet, or not any more, released by eKomi or the merchant.
        case unpublished
        /// Taken back by the reviewer or by eKomi.
        case withdrawn
        /// Refused by the merchant.
        case rejected
    }

    /// How a review came to be written; the words of Google's feed.
    public enum CollectionMethod: String, Sendable, Codable {
        /// Without having been asked.
        case unsolicited
        /// After an invitation that followed an order.
        case postFulfillment = "post_fulfillment"
    }

    /// How many reviews the page at a review's address shows; the words of Google's feed.
    public enum PageType: String, Sendable, Codable {
        /// This review alone.
        case singleton
        /// Several reviews.
        case group
    }

    /// The stable id.
    public var id: ID
    /// Its id in the file that it was imported from, by which search engines know it; nil if it came from eKomi.
    ///
    /// Feeds carry it, so that nobody has to learn the review anew. It is unique in its file, not among accounts.
    public var sourceID: String?
    /// The account it belongs to.
    public var account: Account.Name
    /// The product it is about; nil for a review of the shop.
    public var product: Product.ID?
    /// The form it was given on, if known.
    public var form: Form.ID?
    /// The overall rating.
    public var stars: Stars
    /// The heading; empty if there is none.
    public var title: String
    /// The text with line breaks as `\n`; empty if only stars were given.
    public var text: String
    /// Who wrote it.
    public var reviewer: Reviewer
    /// When it was submitted.
    public var date: Date
    /// The language of the text as a BCP 47 tag, such as `de`, if known.
    public var language: String?
    /// The reviewer's country by ISO 3166-1, such as `DE`, if known.
    public var country: String?
    /// What the reviewer liked.
    public var pros: [String]
    /// What the reviewer disliked.
    public var cons: [String]
    /// Addresses of pictures that came with it.
    public var pictures: [String]
    /// The merchant's public answers, oldest first.
    public var replies: [Reply]
    /// Answers to further questions of the form.
    public var answers: [Answer]
    /// Whether the source knows that the reviewer bought the product; nil if it does not say.
    public var isVerifiedPurchase: Bool?
    /// Whether the reviewer was given something for it; nil if the source does not say.
    public var isIncentivized: Bool?
    /// How it was collected, if known.
    public var collectionMethod: CollectionMethod?
    /// Whether the source marks it as spam.
    public var isSpam: Bool
    /// How many readers found it helpful.
    public var helpfulCount: Int
    /// How many readers did not.
    public var unhelpfulCount: Int
    /// The page where it can be read, if the source names one.
    public var url: String?
    /// What that page shows, if the source says so.
    public var pageType: PageType?
    /// Whether it may be shown.
    public var status: Status

    /// Makes a review from what every source knows; the rest is set where it is known.
    public init(
        id: ID,
        account: Account.Name,
        product: Product.ID? = nil,
        stars: Stars,
        title: String = "",
        text: String = "",
        reviewer: Reviewer = Reviewer(),
        date: Date,
        status: Status = .published
    ) {
        self.id = id
        self.sourceID = nil
        self.account = account
        self.product = product
        self.form = nil
        self.stars = stars
        self.title = title
        self.text = text
        self.reviewer = reviewer
        self.date = date
        self.language = nil
        self.country = nil
        self.pros = []
        self.cons = []
        self.pictures = []
        self.replies = []
        self.answers = []
        self.isVerifiedPurchase = nil
        self.isIncentivized = nil
        self.collectionMethod = nil
        self.isSpam = false
        self.helpfulCount = 0
        self.unhelpfulCount = 0
        self.url = nil
        self.pageType = nil
        self.status = status
    }
}
