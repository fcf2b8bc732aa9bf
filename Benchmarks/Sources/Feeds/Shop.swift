import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder
import Snippets
import Templates

/// The shop of the benchmark: one account, one storefront, and everything that writes its feed.
struct Shop {
    static let account: Account.Name = "germany"
    static let storefront: Storefront.Name = "de"
    /// The moment that everything happens at.
    static let now = Date(timeIntervalSince1970: 1_790_000_000)

    let folder: URL
    let store: ReviewStore

    init(_ folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try ReviewStore(at: folder.appending(path: "review.db"), now: { Self.now })
    }

    /// The archive that feeds are written into.
    func archive(_ precompression: Precompression) throws -> SiteArchive {
        try SiteArchive.open(at: folder, precompression: precompression)
    }

    /// What writes the feed: its own templates, and next to nothing for the pages, which nobody asks for here.
    static func plan(templates: String) throws -> StorefrontPlan {
        let localization = Localization(tag: "en", monthNames: (1...12).map(String.init))
        var sources: [String: TemplateLibrary.Source] = [:]
        let pages = (SnippetFile.product + SnippetFile.shop + SnippetFile.widget).map(\.template)
        for name in pages + ["widgets/frame.html"] {
            let text = name.hasSuffix(".jsonld") ? "{}" : "-"
            sources[name] = .init(file: name, text: Array(text.utf8))
        }
        for name in [ProductReviewFeedTemplate.name, FeedReportView.templateName, FeedIndexView.templateName] {
            let file = URL(filePath: templates).appending(path: "\(name).mustache")
            sources[name] = .init(file: file.path(), text: [UInt8](try Data(contentsOf: file)))
        }
        let library = TemplateLibrary(sources: sources)
        return StorefrontPlan(
            name: storefront,
            accounts: [account],
            hasCatalogue: true,
            ratingSource: .reviews,
            policy: PublicationPolicy(),
            renderer: try SnippetRenderer(
                library: library,
                localization: localization,
                context: StorefrontContext(
                    storefront: storefront,
                    shopName: "Shop",
                    publicURL: "https://reviews.shop.example",
                    assets: AssetAddresses(styleSheet: "/a.css", widgetScript: "/a.js")
                )
            ),
            publicURL: "https://reviews.shop.example",
            feedTemplate: try ProductReviewFeedTemplate(library, in: localization),
            feedReportTemplate: try library.template(FeedReportView.templateName, in: localization),
            feedIndexTemplate: try library.template(FeedIndexView.templateName, in: localization),
            feedOptions: ProductReviewFeedOptions(publisherName: "Shop", aggregatorName: "eKomi")
        )
    }
}
