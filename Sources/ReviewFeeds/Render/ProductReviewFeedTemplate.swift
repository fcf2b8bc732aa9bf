public import Templates

/// The compiled template of Google's product-review feed.
public struct ProductReviewFeedTemplate: Sendable {
    /// Its name among the templates: `templates/feeds/google-product-reviews.xml.mustache`.
    public static let name = "feeds/google-product-reviews.xml"

    let stream: StreamTemplate<FeedHeadView, FeedReviewView>

    /// Compiles the template; `{{#reviews}}` holds what is written for each review.
    public init(_ library: TemplateLibrary, in localization: Localization) throws(TemplateError) {
        stream = try library.stream(Self.name, section: "reviews", in: localization)
    }

    /// A hash over everything a feed depends on beside its reviews, products and options.
    public var fingerprint: UInt64 { stream.fingerprint }
}
