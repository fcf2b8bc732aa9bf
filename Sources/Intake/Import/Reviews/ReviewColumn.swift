/// The columns of a table of reviews.
enum ReviewColumn: String, TableColumn {
    case reviewID = "review_id"
    case productID = "product_id"
    case rating
    case title
    case content
    case reviewerName = "reviewer_name"
    case reviewerID = "reviewer_id"
    case timestamp = "review_timestamp"
    case language = "review_language"
    case country = "review_country"
    case pros
    case cons
    case url = "review_url"
    case isVerifiedPurchase = "is_verified_purchase"
    case isIncentivized = "is_incentivized_review"
    case collectionMethod = "collection_method"
    case reply
    case replyTimestamp = "reply_timestamp"
    case helpful
    case notHelpful = "not_helpful"
    case isSpam = "is_spam"
    case productName = "product_name"
    case productURL = "product_url"

    static let required: [Self] = [.rating, .timestamp]
}
