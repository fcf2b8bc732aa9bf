public import struct Foundation.Date
public import struct Reviews.Product

/// `POST add-recipient`: somebody to be invited to review an order.
///
/// If Smart Review Request does not know the shop yet, it makes it, with default campaigns.
public struct NewRecipient: Sendable, Hashable {
    /// What eKomi may know about a product beyond its name.
    public struct ProductMetadata: Sendable, Hashable {
        /// The product's page.
        public var canonicalLink: String?
        /// `product_other`: picture, brand, numbers, links and categories, as one object of JSON.
        public var other: [UInt8]?

        /// Makes what is known about a product.
        public init(canonicalLink: String? = nil, other: [UInt8]? = nil) {
            self.canonicalLink = canonicalLink
            self.other = other
        }
    }

    /// How to ask.
    public var medium: RecipientMedium
    /// The order.
    public var transactionID: String
    /// When it was placed; required by AFNOR.
    public var transactionTime: Date?
    /// How the recipient is addressed.
    public var salutation: String?
    /// The first name.
    public var firstName: String?
    /// The last name.
    public var lastName: String?
    /// The e-mail address; required by AFNOR, and to ask by e-mail unless there is a client id.
    public var email: String?
    /// The telephone number; required to call, and in the form of E.164 to send a text message.
    public var telephone: String?
    /// What was bought, by number, with its name; if there is something, it is reviewed too.
    public var products: [Product.ID: String] = [:]
    /// What else is known about what was bought.
    public var productMetadata: [Product.ID: ProductMetadata] = [:]
    /// The sender's name, for a shop that is not there yet.
    public var senderName: String?
    /// The sender's address, for a shop that is not there yet.
    public var senderEmail: String?
    /// The customer segment; the default one if nil.
    public var project: String?
    /// After how many days the recipient is forgotten; eKomi says that it is not used any more.
    public var daysOfDeletion: Int?
    /// Anything else, by names of one's own.
    public var metadata: [String: String] = [:]
    /// The merchant's number of the customer; required by AFNOR.
    public var clientID: String?
    /// The name to show with the review.
    public var screenName: String?
    /// Whether the rules of AFNOR, the French office of standards, hold.
    public var isAFNOR: Bool?

    /// How long names and values of the meta data may be; eKomi would cut off the rest without a word.
    public static let longestMetadata = 255

    /// Makes a recipient; add whatever else is known.
    public init(_ medium: RecipientMedium = .email, transactionID: String) {
        self.medium = medium
        self.transactionID = transactionID
    }
}
