public import Templates

/// What the page beside a feed can show: what went in, what was left out and why, and what would match more of it.
public struct FeedReportView: TemplateModel {
    /// The name of its template: `templates/feeds/report.html.mustache`.
    public static let templateName = "feeds/report.html"
    /// Google takes no feed of fewer reviews.
    private static let fewestReviews = 50

    let report: FeedReport
    let publisherName: String
    let files: [String]
    let archive: String
    let index: String
    let limit: FeedSizeLimit
    let styleSheet: String

    /// Lays out a report.
    ///
    /// - Parameters:
    ///   - report: what was counted.
    ///   - publisherName: who publishes the reviews.
    ///   - files: the addresses of the feed's files, relative to the page.
    ///   - archive: the file name of the zip archive that holds them all.
    ///   - index: the file name of the page that lists them.
    ///   - limit: how large a file may become.
    ///   - styleSheet: the address of the style sheet.
    public init(
        _ report: FeedReport,
        publisherName: String,
        files: [String],
        archive: String,
        index: String,
        limit: FeedSizeLimit,
        styleSheet: String
    ) {
        self.report = report
        self.publisherName = publisherName
        self.files = files
        self.archive = archive
        self.index = index
        self.limit = limit
        self.styleSheet = styleSheet
    }

    private var matches: [FeedMatchView] {
        FeedMatch.allCases.map { way in
            let count = report.matches[way] ?? 0
            return FeedMatchView(way: way, count: count, share: Self.share(count, of: report.includedCount))
        }
    }

    private var omissions: [FeedOmissionView] {
        FeedOmission.allCases.compactMap { reason in
            report.omissions[reason].map { FeedOmissionView(reason: reason, count: $0) }
        }
    }

    /// In whole percent; all of it only if none is missing, and none of it only if there is none.
    private static func share(_ count: Int, of total: Int) -> Int {
        guard count > 0, total > 0 else { return 0 }
        return max(1, count * 100 / total)
    }

    private static func some(_ count: Int?) -> Int? { count == 0 ? nil : count }

    /// The name in messages and in the reference page.
    public static let modelName = "feed-report"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .text("publisher-name", "who publishes the reviews", \.publisherName),
        .text("style-sheet", "address of the style sheet", \.styleSheet),
        .text(
            "feed",
            "the feed's file name; absent if it takes several files, or if no review was fit for it",
            { $0.files.count == 1 ? $0.files.first : nil }
        ),
        .text(
            "archive",
            "file name of the zip archive that holds all files of the feed; absent if no review was fit for it",
            { $0.files.isEmpty ? nil : $0.archive }
        ),
        .text(
            "index",
            "file name of the page that lists the feed's files; absent if no review was fit for it",
            { $0.files.isEmpty ? nil : $0.index }
        ),
        .flag("is-split", "whether the feed takes several files", { $0.files.count > 1 }),
        .integer("file-count", "how many files the feed takes", \.files.count),
        .flag("is-nearly-full", "whether the feed will soon take several files", { $0.isNearlyFull }),
        .integer("included-count", "how many reviews are in the feed", \.report.includedCount),
        .integer("omitted-count", "how many were left out; absent if none", { some($0.report.omittedCount) }),
        .decimal("megabytes", "size of the feed in millions of bytes", { Double($0.report.byteCount) / 1_000_000 }),
        .integer(
            "lacking-count",
            "how many more reviews Google asks for before it takes the feed; absent if there are enough",
            { some(max(0, fewestReviews - $0.report.includedCount)) }
        ),
        .list("matches", "the ways to match products, best first", of: FeedMatchView.self, \.matches),
        .integer(
            "unidentified-count",
            "how many reviews can be matched by their product's address only; absent if none",
            { some($0.report.matches[.url]) }
        ),
        .integer(
            "unnumbered-count",
            "how many reviews can be matched by part number and brand at best; absent if none",
            { some($0.report.matches[.mpnAndBrand]) }
        ),
        .flag("has-omissions", "whether any review was left out", { $0.report.omittedCount > 0 }),
        .list("omissions", "why reviews were left out", of: FeedOmissionView.self, \.omissions),
        .integer("spam-count", "how many are marked as spam; absent if none", { some($0.report.spamCount) }),
        .integer("anonymous-count", "how many carry no name; absent if none", { some($0.report.anonymousCount) }),
        .integer(
            "masked-count",
            "how many e-mail addresses, telephone numbers and links were masked; absent if none",
            { some($0.report.maskedDetailCount) }
        ),
        .integer(
            "title-as-text-count",
            "how many had only a heading, which stands as their text; absent if none",
            { some($0.report.titleAsTextCount) }
        ),
    ]

    /// From four fifths on, there is time to register the archive before the file is gone.
    private var isNearlyFull: Bool { files.count == 1 && report.byteCount > limit.fileSize / 5 * 4 }
}
