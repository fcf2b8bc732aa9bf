public import Reviews
public import Templates

/// Renders single reviews for the live endpoint, which puts together what was sorted, filtered and paged.
public struct LiveReviewRenderer: Sendable {
    /// The name of the template of a review as HTML.
    public static let htmlName = "review/review.html"
    /// The name of the template of a review as a JSON object.
    public static let jsonName = "review/review.json"
    /// The names that its templates may use.
    public static let schema = Schema(LiveReviewModel.self)

    private let html: Template<LiveReviewModel>
    private let json: Template<LiveReviewModel>
    private let factory: ModelFactory
    private let buffers = RenderingBuffers()

    /// Compiles the templates.
    public init(
        library: TemplateLibrary,
        localization: Localization,
        context: StorefrontContext
    ) throws(TemplateError) {
        html = try library.template(Self.htmlName, in: localization)
        json = try library.template(Self.jsonName, in: localization)
        factory = ModelFactory(context: context, languageTag: localization.tag)
    }

    /// A hash over all that the renderings depend on beside the review and the storefront's context.
    public var fingerprint: UInt64 {
        var hash = StableHash()
        hash.combine(html.fingerprint)
        hash.combine(json.fingerprint)
        return hash.finalized()
    }

    /// Each review of a batch as HTML and as JSON.
    public func render(_ reviews: ReviewBatch) throws(RenderingError) -> [(html: [UInt8], json: [UInt8])] {
        var texts = reviews
        return try buffers.withBuffer { buffer throws(RenderingError) in
            try reviews.reviews.map { review throws(RenderingError) in
                var model = LiveReviewModel(
                    review: factory.review(review, in: &texts),
                    storefront: factory.storefront
                )
                return try texts.withLentTexts { texts throws(RenderingError) in
                    try html.render(reading: &model, lending: texts, into: &buffer)
                    let html = Array(buffer)
                    try json.render(reading: &model, lending: texts, into: &buffer)
                    return (html, Array(buffer))
                }
            }
        }
    }
}
