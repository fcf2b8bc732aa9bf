/// What a product-review feed has to keep to: the rules of Google's schema, and those that it does not write down.
///
/// `declaration` is the one table from which findings, messages and the reference page are made.
public enum FeedRule: String, Sendable, CaseIterable {
    // The document.
    case notWellFormed = "not-well-formed"
    case documentType = "document-type"
    case rootElement = "root-element"
    case namespace = "namespace"
    case feedVersion = "feed-version"
    case deletedReviews = "deleted-reviews"
    case fileTooLarge = "file-too-large"
    case tooFewReviews = "too-few-reviews"
    case onlyHighRatings = "only-high-ratings"
    case severalDomains = "several-domains"

    // Which elements stand where.
    case unknownElement = "unknown-element"
    case misplacedElement = "misplaced-element"
    case repeatedElement = "repeated-element"
    case missingElement = "missing-element"
    case emptyContainer = "empty-container"
    case strayText = "stray-text"
    case markupInText = "markup-in-text"
    case unknownAttribute = "unknown-attribute"
    case missingAttribute = "missing-attribute"

    // Identity.
    case missingReviewID = "missing-review-id"
    case duplicateReviewID = "duplicate-review-id"

    // Values.
    case emptyText = "empty-text"
    case languageTag = "language-tag"
    case unknownLanguage = "unknown-language"
    case unknownCountry = "unknown-country"
    case countryInSmallLetters = "country-in-small-letters"
    case timestampFormat = "timestamp-format"
    case timestampZone = "timestamp-zone"
    case timestampInFuture = "timestamp-in-future"
    case ratingFormat = "rating-format"
    case ratingScale = "rating-scale"
    case ratingOutOfScale = "rating-out-of-scale"
    case urlFormat = "url-format"
    case urlScheme = "url-scheme"
    case reviewURLType = "review-url-type"
    case sharedSingleton = "shared-singleton"
    case singletonOnProductPage = "singleton-on-product-page"
    case gtinFormat = "gtin-format"
    case gtinCheckDigit = "gtin-check-digit"
    case asinFormat = "asin-format"
    case booleanFormat = "boolean-format"
    case collectionMethod = "collection-method"

    // People's words.
    case htmlInText = "html-in-text"
    case doubleEscaping = "double-escaping"
    case controlCharacter = "control-character"
    case textTooLong = "text-too-long"
    case personalDetails = "personal-details"
    case fullName = "full-name"
    case anonymousUnmarked = "anonymous-unmarked"
    case transactionID = "transaction-id"

    // How well Google can match it.
    case mpnWithoutBrand = "mpn-without-brand"
    case matchedByURLOnly = "matched-by-url-only"
}
