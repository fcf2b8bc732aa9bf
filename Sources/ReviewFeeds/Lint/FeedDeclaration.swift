/// What Google's schema says about an element.
struct FeedDeclaration: Sendable {
    /// What may stand in an element that holds text.
    enum Content: Sendable {
        case version
        /// Any text that is not blank, such as a name or a number.
        case label
        /// A text in people's own words.
        case prose
        case url
        case language
        case country
        case timestamp
        case rating
        case gtin
        case asin
        case boolean
        case collectionMethod
    }

    /// An element within another.
    struct Child: Sendable {
        let element: FeedElement
        let isRequired: Bool
        let isRepeatable: Bool
    }

    /// The elements it holds, in their order; empty if it holds text.
    let children: [Child]
    /// What its text has to be; nil for a container.
    let content: Content?
    /// The attributes it may have.
    let attributes: [String]
    /// Which of them it must have.
    let requiredAttributes: [String]

    private init(
        children: [Child] = [],
        content: Content? = nil,
        attributes: [String] = [],
        requiredAttributes: [String] = []
    ) {
        self.children = children
        self.content = content
        self.attributes = attributes
        self.requiredAttributes = requiredAttributes
    }

    private static func holding(_ children: Child...) -> Self { FeedDeclaration(children: children) }

    private static func text(_ content: Content, attributes: [String] = [], required: [String] = []) -> Self {
        FeedDeclaration(content: content, attributes: attributes + required, requiredAttributes: required)
    }

    private static func one(_ element: FeedElement) -> Child {
        Child(element: element, isRequired: true, isRepeatable: false)
    }

    private static func maybe(_ element: FeedElement) -> Child {
        Child(element: element, isRequired: false, isRepeatable: false)
    }

    private static func many(_ element: FeedElement) -> Child {
        Child(element: element, isRequired: true, isRepeatable: true)
    }

    /// The schema: what each element is, whatever it stands in.
    static func of(_ element: FeedElement) -> Self {
        switch element {
        case .feed: holding(one(.version), maybe(.aggregator), one(.publisher), maybe(.reviews), maybe(.deletedReviews))
        case .aggregator: holding(one(.name))
        case .publisher: holding(one(.name), maybe(.favicon))
        case .deletedReviews: holding(many(.reviewID))
        case .reviews: holding(many(.review))
        case .review:
            holding(
                // The schema does not require an id; the linter has a rule of its own for it.
                maybe(.reviewID),
                one(.reviewer),
                maybe(.reviewLanguage),
                maybe(.reviewCountry),
                one(.reviewTimestamp),
                maybe(.title),
                one(.content),
                maybe(.pros),
                maybe(.cons),
                one(.reviewURL),
                maybe(.reviewerImages),
                one(.ratings),
                one(.products),
                maybe(.isSpam),
                maybe(.isVerifiedPurchase),
                maybe(.isIncentivizedReview),
                maybe(.collectionMethod),
                maybe(.transactionID)
            )
        case .reviewer: holding(one(.name), maybe(.reviewerID))
        case .pros: holding(many(.pro))
        case .cons: holding(many(.con))
        case .reviewerImages: holding(many(.reviewerImage))
        case .reviewerImage: holding(one(.url))
        case .ratings: holding(one(.overall))
        case .products: holding(many(.product))
        case .product: holding(maybe(.productIDs), maybe(.productName), one(.productURL))
        case .productIDs: holding(maybe(.gtins), maybe(.mpns), maybe(.skus), maybe(.brands), maybe(.asins))
        case .gtins: holding(many(.gtin))
        case .mpns: holding(many(.mpn))
        case .skus: holding(many(.sku))
        case .brands: holding(many(.brand))
        case .asins: holding(many(.asin))
        case .version: text(.version)
        case .name: text(.label, attributes: ["is_anonymous"])
        case .favicon, .url, .productURL: text(.url)
        case .reviewURL: text(.url, required: ["type"])
        case .reviewID, .reviewerID, .mpn, .sku, .brand, .productName, .transactionID: text(.label)
        case .title, .content, .pro, .con: text(.prose)
        case .reviewLanguage: text(.language)
        case .reviewCountry: text(.country)
        case .reviewTimestamp: text(.timestamp)
        case .overall: text(.rating, required: ["min", "max"])
        case .gtin: text(.gtin)
        case .asin: text(.asin)
        case .isSpam, .isVerifiedPurchase, .isIncentivizedReview: text(.boolean)
        case .collectionMethod: text(.collectionMethod)
        }
    }
}
