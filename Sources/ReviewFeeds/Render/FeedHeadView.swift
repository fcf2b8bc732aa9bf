public import Templates

/// What a feed's template can show about the feed itself.
public struct FeedHeadView: TemplateModel {
    let publisherName: String
    let publisherIcon: String?
    let aggregatorName: String?

    init(_ options: ProductReviewFeedOptions) {
        let publisher = PlainText.line(options.publisherName)
        publisherName = publisher.isEmpty ? "Reviews" : publisher
        publisherIcon = options.publisherIcon.flatMap(WebAddress.normalized)
        aggregatorName = options.aggregatorName.map(PlainText.line)
    }

    /// The name in messages and in the reference page.
    public static let modelName = "feed"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .text("publisher-name", "who publishes the reviews; never empty", \.publisherName),
        .text("publisher-icon", "address of the publisher's icon, if there is one", \.publisherIcon),
        .text("aggregator-name", "who gathers the reviews for the publisher, if anybody", \.aggregatorName),
    ]
}
