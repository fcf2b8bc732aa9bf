import Foundation
import GRDB
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder
import Snippets
import Specification
import Templates

/// A store, an archive and a plan for storefronts `de` and `en` of one account each, with templates of one line.
struct SiteFixture {
    static let now = Date(timeIntervalSince1970: 1_800_000_000)

    let store: ReviewStore
    let archive: SiteArchive
    var plan: SitePlan
    /// When builds happen.
    var now = Self.now

    init(
        in folder: URL,
        template: String = "{{name}} {{#aggregate-rating}}{{rating-value}} of {{rating-count}}{{/aggregate-rating}}",
        structuredData variants: StructuredDataOptions.Variants = .own
    ) throws {
        store = try ReviewStore(at: folder.appending(path: "review.db"), now: { Self.now })
        archive = try SiteArchive.open(at: folder)
        plan = SitePlan(
            storefronts: [
                try Self.storefront("de", account: "germany", template: template, variants: variants),
                try Self.storefront("en", account: "britain", template: template),
            ],
            assets: []
        )
        for account in ["germany", "britain"] { try store.register(Account.Name(account), interfaceID: nil) }
    }

    var builder: SiteBuilder { SiteBuilder(store: store, archive: archive, plan: plan, now: { [now] in now }) }

    /// A storefront that draws on one account.
    static func storefront(
        _ name: String,
        account: String,
        template: String,
        overriding templates: [String: String] = [:],
        outputs: Set<String>? = nil,
        variants: StructuredDataOptions.Variants = .own
    ) throws -> StorefrontPlan {
        var context = StorefrontContext(
            storefront: Storefront.Name(name),
            shopName: "Shop",
            publicURL: "https://reviews.shop.example",
            assets: AssetAddresses(styleSheet: "/a.css", widgetScript: "/a.js")
        )
        context.structuredData.variants = variants
        let localization = Localization(tag: name, monthNames: (1...12).map(String.init))
        let library = try library(template, overriding: templates)
        return StorefrontPlan(
            name: Storefront.Name(name),
            accounts: [Account.Name(account)],
            hasCatalogue: false,
            ratingSource: .reviews,
            policy: PublicationPolicy(),
            renderer: try SnippetRenderer(
                library: library,
                localization: localization,
                context: context,
                outputs: outputs
            ),
            publicURL: "https://reviews.shop.example",
            productURL: "https://shop.example/p/{id}",
            feedTemplate: try ProductReviewFeedTemplate(library, in: localization),
            feedReportTemplate: try library.template(FeedReportView.templateName, in: localization),
            feedIndexTemplate: try library.template(FeedIndexView.templateName, in: localization),
            feedOptions: ProductReviewFeedOptions(publisherName: "Shop", productURL: "https://shop.example/p/{id}")
        )
    }

    /// Every template a storefront needs: one line for each page, and the real feed.
    private static func library(_ line: String, overriding others: [String: String]) throws -> TemplateLibrary {
        var sources: [String: TemplateLibrary.Source] = [:]
        for file in SnippetFile.product + SnippetFile.shop {
            let text = file.name.hasSuffix(".jsonld") ? #"{"n": "\#(line)"}"# : line
            sources[file.template] = .init(file: file.template, text: Array(text.utf8))
        }
        sources["widgets/frame.html"] = .init(file: "frame", text: Array("-".utf8))
        for file in SnippetFile.widget { sources[file.template] = .init(file: file.template, text: Array("-".utf8)) }
        for name in [ProductReviewFeedTemplate.name, FeedReportView.templateName, FeedIndexView.templateName] {
            let file = Checkout.folder.appending(path: "templates/\(name).mustache")
            sources[name] = .init(file: file.path(), text: [UInt8](try Data(contentsOf: file)))
        }
        for (name, text) in others { sources[name] = .init(file: name, text: Array(text.utf8)) }
        return TemplateLibrary(sources: sources)
    }

    /// Records reviews of an account as all that a file holds: products with the stars each of their reviews gave.
    ///
    /// `names` are what the file calls the first review of a product.
    func record(_ stars: [String: [Int]], in account: Account.Name, naming names: [String: String] = [:]) throws {
        let run = try store.openRun(of: account, from: .file, scope: .full)
        for (product, ratings) in stars {
            for (index, rating) in ratings.enumerated() {
                let id = store.id(of: .file(review: "\(index)", product: Product.ID(product)), in: account)
                guard let stars = Stars(Double(rating)) else { continue }
                var review = Review(
                    id: id,
                    account: account,
                    product: Product.ID(product),
                    stars: stars,
                    text: "Review \(index) of \(product)",
                    date: Self.now.addingTimeInterval(-Double(index) * 86_400)
                )
                if index == 0 { review.sourceID = names[product] }
                try store.stage([IncomingReview(review)], in: run)
            }
        }
        try store.complete(run)
    }

    /// Records one more review, of the shop itself.
    func recordShopReview(in account: Account.Name) throws {
        let run = try store.openRun(of: account, from: .file, scope: .incremental)
        let review = Review(id: "shop-1", account: account, stars: .highest, text: "Gut", date: Self.now)
        try store.stage([IncomingReview(review)], in: run)
        try store.complete(run)
    }

    /// Damages the reviews of a product in the store, so that reading them fails.
    func damage(_ product: Product.ID) throws {
        let path = archive.folder.appending(path: "review.db").path(percentEncoded: false)
        try DatabaseQueue(path: path)
            .write { database in
                try database.execute(
                    sql: "UPDATE review SET stars = 0 WHERE product = ?",
                    arguments: [product.rawValue]
                )
            }
    }

    /// Imports a catalogue of a storefront, which has one from now on.
    mutating func importCatalogue(_ products: [Product], of storefront: String) throws {
        for index in plan.storefronts.indices where plan.storefronts[index].name.rawValue == storefront {
            plan.storefronts[index].hasCatalogue = true
        }
        let catalogue = try store.openCatalogue(of: Storefront.Name(storefront), location: "catalogue.xml")
        try store.stage(products, in: catalogue)
        try store.complete(catalogue)
    }

    /// What the live release holds at a path; nil if nothing.
    func live(_ path: String) throws -> String? {
        guard let release = try archive.live(), let path = SitePath(parsing: path) else { return nil }
        guard let artifact = try archive.artifact(at: path, in: release.id) else { return nil }
        switch artifact.body {
        case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .file(let file, _): return try String(contentsOf: file, encoding: .utf8)
        }
    }
}
