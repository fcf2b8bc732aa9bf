public import Templates

/// The compiled template of Google's product-review feed, or of a further feed of the same reviews.
public struct ProductReviewFeedTemplate: Sendable {
    /// Its name among the templates: `templates/feeds/google-product-reviews.xml.mustache`.
    public static let name = "feeds/google-product-reviews.xml"

    let stream: StreamTemplate<FeedHeadView, FeedReviewView>

    /// Compiles the template; `{{#reviews}}` holds what is written for each review.
    public init(_ library: TemplateLibrary, in localization: Localization) throws(TemplateError) {
        stream = try library.stream(Self.name, section: "reviews", in: localization)
    }

    /// Compiles the template `feeds/NAME` of a further feed, such as `reviews.csv`.
    public init(
        export name: String,
        _ library: TemplateLibrary,
        in localization: Localization
    ) throws(TemplateError) {
        stream = try library.stream("feeds/\(name)", section: "reviews", in: localization)
    }

    /// What the file is called that it writes.
    public var fileName: String { String(stream.name.dropFirst("feeds/".count)) }

    /// A hash over everything a feed depends on beside its reviews, products and options.
    public var fingerprint: UInt64 { stream.fingerprint }
}
