public import Templates

/// What the page beside a feed can show about the reviews that were left out for one reason.
public struct FeedOmissionView: TemplateModel {
    let reason: FeedOmission
    let count: Int

    /// The name in messages and in the reference page.
    public static let modelName = "feed-omission"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .choice("reason", "the reason's name in JSON, such as `no-text`", of: FeedOmission.self, \.reason),
        .text(
            "explanation",
            "the reason in words, as a continuation of “left out because …”",
            { $0.reason.explanation }
        ),
        .integer("count", "how many were left out for it", \.count),
    ]
}
