/// The elements of product-review feeds 2.2 to 2.4.
enum FeedElement: String, Sendable, CaseIterable {
    case feed
    case version
    case aggregator
    case publisher
    case name
    case favicon
    case deletedReviews = "deleted_reviews"
    case reviews
    case review
    case reviewID = "review_id"
    case reviewer
    case reviewerID = "reviewer_id"
    case reviewLanguage = "review_language"
    case reviewCountry = "review_country"
    case reviewTimestamp = "review_timestamp"
    case title
    case content
    case pros
    case pro
    case cons
    case con
    case reviewURL = "review_url"
    case reviewerImages = "reviewer_images"
    case reviewerImage = "reviewer_image"
    case url
    case ratings
    case overall
    case products
    case product
    case productIDs = "product_ids"
    case gtins
    case gtin
    case mpns
    case mpn
    case skus
    case sku
    case brands
    case brand
    case asins
    case asin
    case productName = "product_name"
    case productURL = "product_url"
    case isSpam = "is_spam"
    case isVerifiedPurchase = "is_verified_purchase"
    case isIncentivizedReview = "is_incentivized_review"
    case collectionMethod = "collection_method"
    case transactionID = "transaction_id"
}
