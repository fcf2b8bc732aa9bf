public import Diagnostics

/// What the linter of pages and structured data looks for, each with its name and its remedy.
public enum LintRule: String, Sendable, CaseIterable {
    // The page itself.
    /// The page is larger, or nested deeper, than a page is.
    case pageTooLarge = "page-too-large"
    /// Two elements have one id.
    case duplicateID = "duplicate-id"
    /// An attribute such as `onclick` holds script.
    case inlineHandler = "inline-handler"
    /// A `style` attribute or element.
    case inlineStyle = "inline-style"
    /// A script within the page.
    case inlineScript = "inline-script"

    // JSON-LD as JSON.
    /// A JSON-LD script, or a file of JSON, is not JSON.
    case jsonSyntax = "json-ld-syntax"
    /// A text within a script could end it, or did.
    case scriptBreakout = "script-breakout"

    // What search engines ask of it.
    /// A product has no name.
    case productName = "product-name"
    /// A product has neither rating nor review nor offer.
    case productContent = "product-content"
    /// Two nodes say different things about one product.
    case ratingConflict = "rating-conflict"
    /// Two nodes rate one product without a common `@id`.
    case productTwice = "product-twice"
    /// A rating is missing or not a number.
    case ratingValue = "rating-value"
    /// A rating lies outside its scale.
    case ratingRange = "rating-range"
    /// A rating does not tell its scale.
    case ratingScale = "rating-scale"
    /// An aggregate counts nothing.
    case ratingCount = "rating-count"
    /// A review has no author, or one with an impossible name.
    case reviewAuthor = "review-author"
    /// A review has no rating.
    case reviewRating = "review-rating"
    /// A date is not by ISO 8601.
    case reviewDate = "review-date"
    /// A type that schema.org does not know.
    case unknownType = "unknown-type"
    /// A property that schema.org does not know.
    case unknownProperty = "unknown-property"
    /// A review or rating of nothing.
    case reviewedItem = "reviewed-item"
    /// Several reviews without their aggregate.
    case aggregateMissing = "aggregate-missing"
    /// Text is marked up that no reader sees.
    case invisibleText = "invisible-text"
    /// eKomi's own widget, which marks up what it shows, beside a rating that is marked up.
    case widgetMarkup = "ekomi-widget-markup"
    /// An organization marks up its own rating.
    case selfServing = "self-serving"
    /// Pros and cons are marked up on a customer review.
    case editorialNotes = "editorial-notes"
    /// A sku with white space.
    case skuWhiteSpace = "sku-white-space"
    /// A GTIN that is none.
    case gtinDigits = "gtin-digits"

    /// How much breaking it matters.
    public var severity: Severity { entry.severity }

    /// What to do about it, as one sentence in the imperative.
    public var remedy: String { entry.remedy }

    /// What breaks it, as one sentence without its full stop.
    public var summary: String {
        switch self {
        case .pageTooLarge: "The page is larger, or nested deeper, than a page is"
        case .duplicateID: "Two elements have one id"
        case .inlineHandler: "An attribute such as `onclick` holds script"
        case .inlineStyle: "A `style` attribute or element"
        case .inlineScript: "A script within the page"
        case .jsonSyntax: "A JSON-LD script is not JSON"
        case .scriptBreakout: "A text within a script could end it, or did"
        case .productName: "A product has no name"
        case .productContent: "A product has neither rating nor review nor offer"
        case .ratingConflict: "Two nodes say different things about one product"
        case .productTwice: "Two nodes rate one product without a common `@id`"
        case .ratingValue: "A rating is missing or not a number"
        case .ratingRange: "A rating lies outside its scale"
        case .ratingScale: "A rating does not tell its scale"
        case .ratingCount: "An aggregate counts nothing"
        case .reviewAuthor: "A review has no author, or one with an impossible name"
        case .reviewRating: "A review has no rating"
        case .reviewDate: "A date is not by ISO 8601"
        case .unknownType: "A type that schema.org does not know"
        case .unknownProperty: "A property that schema.org does not know"
        case .reviewedItem: "A review or rating of nothing"
        case .aggregateMissing: "Several reviews without their aggregate"
        case .invisibleText: "Text is marked up that no reader sees"
        case .widgetMarkup: "eKomi's own widget, which marks up what it shows, beside a rating that is marked up"
        case .selfServing: "An organization marks up its own rating"
        case .editorialNotes: "Pros and cons are marked up on a customer review"
        case .skuWhiteSpace: "A sku with white space"
        case .gtinDigits: "A GTIN that is none"
        }
    }

    /// Whether it is asked of what Starling renders only: other people's pages may well have inline scripts.
    public var isHouseRule: Bool {
        switch self {
        case .inlineHandler, .inlineStyle, .inlineScript: true
        default: false
        }
    }

    private var entry: (severity: Severity, remedy: String) {
        switch self {
        case .pageTooLarge: (.error, "Lint a smaller file, or close the elements that are left open")
        case .duplicateID: (.warning, "Give each element an id of its own, or none")
        case .inlineHandler: (.error, "Move the handler into a script file; a strict Content-Security-Policy blocks it")
        case .inlineStyle: (.error, "Move the style into a style sheet; a strict Content-Security-Policy blocks it")
        case .inlineScript: (.error, "Move the script into a file; a strict Content-Security-Policy blocks it")
        case .jsonSyntax: (.error, "Write it with a JSON encoder; search engines skip a script they cannot parse")
        case .scriptBreakout: (.error, "Write '<' as \\u003c within JSON-LD")
        case .productName: (.error, "Give the product its name, or leave the node out")
        case .productContent: (.warning, "Add aggregateRating, review or offers, or leave the node out")
        case .ratingConflict: (.error, "Mark the rating up once, and have everything on the page show that one")
        case .productTwice: (.warning, "Give both nodes the same @id, or leave one out")
        case .ratingValue: (.error, "Write ratingValue as a number with a dot before its decimals")
        case .ratingRange: (.error, "Convert the rating to the scale, or give the scale as worstRating and bestRating")
        case .ratingScale: (.warning, "Give bestRating and worstRating")
        case .ratingCount: (.error, "Give ratingCount or reviewCount of at least 1, or leave the aggregate out")
        case .reviewAuthor: (.error, "Give the author as a Person with a name of fewer than 100 characters")
        case .reviewRating: (.warning, "Add reviewRating with its ratingValue")
        case .reviewDate: (.warning, "Write the date by ISO 8601, such as 2026-11-22")
        case .unknownType: (.warning, "Use a type of schema.org; search engines skip what they do not know")
        case .unknownProperty: (.warning, "Use a property of schema.org; search engines skip what they do not know")
        case .reviewedItem: (.error, "Nest it in the item, or name the item as itemReviewed")
        case .aggregateMissing: (.warning, "Add the aggregateRating that goes with several reviews")
        case .invisibleText: (.error, "Show the text in the page, or leave it out of the markup")
        case .widgetMarkup: (.warning, "Leave one of the two out, or include the widget as `starling` publishes it")
        case .selfServing: (.warning, "Leave the rating of the page's own organization out; no stars are shown for it")
        case .editorialNotes: (.warning, "Keep positiveNotes and negativeNotes for editorial reviews")
        case .skuWhiteSpace: (.error, "Leave white space out of the sku")
        case .gtinDigits: (.error, "Give the GTIN as 8, 12, 13 or 14 digits")
        }
    }

    /// A finding of this rule.
    func finding(_ message: String, at location: Location) -> Finding {
        Finding(severity, rule: rawValue, message, at: location, remedy: remedy)
    }
}
