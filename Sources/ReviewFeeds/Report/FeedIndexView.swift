public import Templates

/// What the page that lists the files of a feed can show.
public struct FeedIndexView: TemplateModel {
    /// The name of its template: `templates/feeds/index.html.mustache`.
    public static let templateName = "feeds/index.html"

    let publisherName: String
    let styleSheet: String
    let archive: String
    let report: String
    let files: [FeedFileView]

    /// Lays out the list.
    ///
    /// - Parameters:
    ///   - files: the files of the feed in order, with their addresses relative to the page.
    ///   - archive: the file name of the zip archive that holds them all.
    ///   - report: the file name of the page that says what is in the feed.
    ///   - publisherName: who publishes the reviews.
    ///   - styleSheet: the address of the style sheet.
    public init(
        _ files: [(shard: FeedShard, address: String)],
        archive: String,
        report: String,
        publisherName: String,
        styleSheet: String
    ) {
        self.files = files.map { FeedFileView(shard: $0.shard, address: $0.address) }
        self.archive = archive
        self.report = report
        self.publisherName = publisherName
        self.styleSheet = styleSheet
    }

    private var bytes: Int { files.reduce(0) { $0 + $1.shard.report.byteCount } }

    /// The name in messages and in the reference page.
    public static let modelName = "feed-index"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .text("publisher-name", "who publishes the reviews", \.publisherName),
        .text("style-sheet", "address of the style sheet", \.styleSheet),
        .text("archive", "file name of the zip archive that holds all files of the feed", \.archive),
        .text("report", "file name of the page that says what is in the feed", \.report),
        .flag("is-split", "whether the feed takes several files", { $0.files.count > 1 }),
        .integer("file-count", "how many files there are", { $0.files.count }),
        .integer(
            "included-count",
            "how many reviews they hold",
            { $0.files.reduce(0) { $0 + $1.shard.report.includedCount } }
        ),
        .decimal("megabytes", "size of all files in millions of bytes", { Double($0.bytes) / 1_000_000 }),
        .list("files", "the files, in order", of: FeedFileView.self, \.files),
    ]
}
