public import Templates

/// What the page that lists the files of a feed can show of one.
public struct FeedFileView: TemplateModel {
    let shard: FeedShard
    let address: String

    /// The name in messages and in the reference page.
    public static let modelName = "feed-file"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .text("address", "address of the file, relative to the page", \.address),
        .integer("included-count", "how many reviews it holds", \.shard.report.includedCount),
        .decimal("megabytes", "its size in millions of bytes", { Double($0.shard.report.byteCount) / 1_000_000 }),
        .date("written", "when its bytes last changed", \.shard.writtenAt),
        .text("hash", "SHA-256 of its bytes in hexadecimal", \.shard.contentHash),
    ]
}
