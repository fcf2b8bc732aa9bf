import Reviews
public import Templates

/// The compiled templates of Google's seller-review feed.
public struct SellerReviewFeedTemplates: Sendable {
    /// The name of the template of reviews: `templates/feeds/google-seller-reviews.xml.mustache`.
    public static let reviewsName = "feeds/google-seller-reviews.xml"
    /// The name of the template of deletions.
    public static let deletionsName = "feeds/google-seller-deletions.xml"

    let reviews: StreamTemplate<SellerFeedHeadView, SellerReviewView>
    let deletions: StreamTemplate<SellerFeedHeadView, SellerDeletionView>

    /// Compiles the templates; `{{#reviews}}` and `{{#deletions}}` hold what is written for each.
    public init(_ library: TemplateLibrary, in localization: Localization) throws(TemplateError) {
        reviews = try library.stream(Self.reviewsName, section: "reviews", in: localization)
        deletions = try library.stream(Self.deletionsName, section: "deletions", in: localization)
    }

    /// A hash over everything a feed depends on beside its reviews and options.
    public var fingerprint: UInt64 {
        var hash = StableHash()
        hash.combine(reviews.fingerprint)
        hash.combine(deletions.fingerprint)
        return hash.finalized()
    }
}
