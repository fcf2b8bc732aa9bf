public import Diagnostics

extension FeedRule {
    /// What is said about a rule wherever it is shown.
    public struct Declaration: Sendable, Hashable {
        /// How much a breach matters.
        public let severity: Severity
        /// What the rule asks for, as one sentence without its full stop.
        public let summary: String
        /// What to do about a breach, in the imperative.
        public let remedy: String

        init(_ severity: Severity, _ summary: String, _ remedy: String) {
            self.severity = severity
            self.summary = summary
            self.remedy = remedy
        }
    }

    /// Its severity, summary and remedy.
    public var declaration: Declaration {
        switch self {
        case .notWellFormed:
            Declaration(
                .error,
                "A feed is well-formed XML 1.0",
                "Escape &, < and > in texts, leave out control characters, and write the file to its end"
            )
        case .documentType:
            Declaration(
                .warning,
                "A feed needs no document type",
                "Remove the DOCTYPE; its entities are never expanded"
            )
        case .rootElement:
            Declaration(.error, "The outermost element is <feed>", "Check that this is a product-review feed")
        case .namespace:
            Declaration(.error, "The elements of a feed stand in no namespace", "Remove the xmlns attribute")
        case .feedVersion:
            Declaration(.error, "The version is 2.4", "Write <version>2.4</version> and keep to that schema")
        case .deletedReviews:
            Declaration(
                .error,
                "A feed of version 2.4 lists no deleted reviews",
                "Remove <deleted_reviews>: Google deletes every review that is missing from a feed"
            )
        case .fileTooLarge:
            Declaration(.error, "A file has at most 100 MB", "Split the feed into several files within one .zip")
        case .tooFewReviews:
            Declaration(
                .warning,
                "A feed has at least 50 reviews",
                "Gather more reviews before the feed is registered; Google shows none below that number"
            )
        case .onlyHighRatings:
            Declaration(
                .warning,
                "A feed carries all reviews, low ratings too",
                "Check that no filter leaves low ratings out; Google refuses feeds that are selected by rating"
            )
        case .severalDomains:
            Declaration(
                .warning,
                "All products are of the registered domain",
                "Use one domain for every product_url, or register the others too"
            )
        case .unknownElement:
            Declaration(.error, "Only elements of the schema occur", "Remove the element or mend its name")
        case .misplacedElement:
            Declaration(.error, "Elements stand in the order of the schema", "Move the element to its place")
        case .repeatedElement:
            Declaration(.error, "An element occurs as often as the schema allows", "Leave only one of them")
        case .missingElement:
            Declaration(.error, "Every required element is there", "Add the element")
        case .emptyContainer:
            Declaration(.error, "A container holds at least one element", "Leave the empty container out")
        case .strayText:
            Declaration(
                .error,
                "Text stands only in elements that hold text",
                "Remove the text or put it into an element"
            )
        case .markupInText:
            Declaration(.error, "A text holds no elements", "Remove the tags and keep the text")
        case .unknownAttribute:
            Declaration(.error, "Only attributes of the schema occur", "Remove the attribute")
        case .missingAttribute:
            Declaration(.error, "Every required attribute is there", "Add the attribute")
        case .missingReviewID:
            Declaration(
                .error,
                "Every review has an id that stays the same",
                "Add <review_id>; without it Google cannot tell an edited review from a new one"
            )
        case .duplicateReviewID:
            Declaration(
                .error,
                "A review id occurs once",
                "List a review of several products once, with several <product> elements"
            )
        case .emptyText:
            Declaration(
                .error,
                "A text has at least one character that is not white space",
                "Leave an optional element out; a review without a text does not belong into the feed"
            )
        case .languageTag:
            Declaration(.error, "A language is a BCP 47 tag", "Write it with hyphens, such as de or de-DE")
        case .unknownLanguage:
            Declaration(.warning, "A language is one of ISO 639", "Write the language's two-letter code, such as de")
        case .unknownCountry:
            Declaration(
                .error,
                "A country is one of ISO 3166-1",
                "Write the country's two-letter code, such as DE or GB"
            )
        case .countryInSmallLetters:
            Declaration(.warning, "A country is written in capitals", "Write it in capitals, such as DE")
        case .timestampFormat:
            Declaration(.error, "A time is an xs:dateTime", "Write it as 2026-03-01T10:12:13+01:00")
        case .timestampZone:
            Declaration(.warning, "A time names its zone", "Append Z for UTC, or an offset such as +01:00")
        case .timestampInFuture:
            Declaration(.warning, "A review was written before now", "Check the clock and the zone of the source")
        case .ratingFormat:
            Declaration(.error, "A rating is a number with a decimal dot", "Write it as 4 or 4.5")
        case .ratingScale:
            Declaration(
                .error,
                "A scale goes from a whole number to a greater one",
                "Write both ends as whole numbers, such as min=\"1\" max=\"5\""
            )
        case .ratingOutOfScale:
            Declaration(.error, "A rating lies within its scale", "Mend the rating, or min and max")
        case .urlFormat:
            Declaration(
                .error,
                "An address is a valid URL with a dot in its host",
                "Percent-encode white space and special characters, and name the host in full"
            )
        case .urlScheme:
            Declaration(.warning, "An address begins with https:// or http://", "Write the address in full")
        case .reviewURLType:
            Declaration(
                .error,
                "The type of a review_url is singleton or group",
                "Write group if the page shows several reviews"
            )
        case .sharedSingleton:
            Declaration(
                .error,
                "A page of type singleton shows one review",
                "Write type=\"group\": several reviews name this page"
            )
        case .singletonOnProductPage:
            Declaration(
                .warning,
                "A product's page is no page of a single review",
                "Write type=\"group\" if the product's page shows several reviews"
            )
        case .gtinFormat:
            Declaration(
                .error,
                "A GTIN has 8, 12, 13 or 14 digits",
                "Write the digits below the bar code, or leave it out"
            )
        case .gtinCheckDigit:
            Declaration(
                .error,
                "The check digit of a GTIN is right",
                "Look the number up again; leave out numbers of your own"
            )
        case .asinFormat:
            Declaration(.error, "An ASIN has ten letters or digits", "Mend it or leave it out")
        case .booleanFormat:
            Declaration(.error, "Yes or no is written as true or false", "Write true or false")
        case .collectionMethod:
            Declaration(
                .error,
                "A collection method is unsolicited or post_fulfillment",
                "Write post_fulfillment for reviews that an invitation after an order brought"
            )
        case .htmlInText:
            Declaration(.warning, "Texts are plain, without HTML", "Remove the tags before writing the feed")
        case .doubleEscaping:
            Declaration(.warning, "Texts are escaped once", "Decode entities of the source before escaping for XML")
        case .controlCharacter:
            Declaration(
                .warning,
                "Texts hold no control characters",
                "Remove them; they often come from a wrong encoding"
            )
        case .textTooLong:
            Declaration(.warning, "A text is shorter than 1 MB", "Check where the text comes from")
        case .personalDetails:
            Declaration(
                .warning,
                "Texts hold no e-mail addresses, telephone numbers or links",
                "Mask them; keep the review"
            )
        case .fullName:
            Declaration(
                .warning,
                "Reviewers are not shown with their full names",
                "Abbreviate the last name: Anna B. for Anna Berg"
            )
        case .anonymousUnmarked:
            Declaration(.warning, "An anonymous reviewer is marked as such", "Add is_anonymous=\"true\" to the name")
        case .transactionID:
            Declaration(.note, "A transaction id is not needed", "Leave it out if it is an order number")
        case .mpnWithoutBrand:
            Declaration(.warning, "An MPN goes with a brand", "Add the brand; Google matches the two together only")
        case .matchedByURLOnly:
            Declaration(
                .note,
                "A product has a GTIN, or an MPN and a brand",
                "Add them to the catalogue to be matched better"
            )
        }
    }

    /// A breach of the rule.
    func finding(_ message: String, line: Int?, file: String, record: String? = nil, remedy: String? = nil) -> Finding {
        let declaration = declaration
        return Finding(
            declaration.severity,
            rule: rawValue,
            message,
            at: Location(file: file, line: line, record: record),
            remedy: remedy ?? declaration.remedy
        )
    }
}
