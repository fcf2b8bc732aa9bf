import Diagnostics
import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import Settings
import SiteBuilder
import Snippets
import Templates

extension Site {
    /// What is to be built; throws the faults of all templates of all storefronts at once.
    func plan(snapshot: StoreSnapshot) throws -> SitePlan {
        let library = try TemplateLibrary(folders: templateFolders)
        let assets = try PublicAssets(folders: assetFolders)
        var faults: [Finding] = []
        var plans: [StorefrontPlan] = []
        let galleries = GalleryTemplates()
        for storefront in settings.storefronts {
            do {
                var plan = try plan(storefront, library: library, assets: assets, snapshot: snapshot)
                if settings.hasGallery {
                    plan.gallery = try gallery(
                        of: storefront,
                        context: plan.renderer.context,
                        library: library,
                        assets: assets,
                        templates: galleries
                    )
                }
                plans.append(plan)
            } catch let error as TemplateError {
                faults += error.findings.filter { !faults.contains($0) }
            }
        }
        if !faults.isEmpty { throw TemplateError(faults) }
        return SitePlan(storefronts: plans, assets: assets.artifacts, shrinkLimit: settings.shrinkLimit)
    }

    private func plan(
        _ storefront: StorefrontSettings,
        library: TemplateLibrary,
        assets: PublicAssets,
        snapshot: StoreSnapshot
    ) throws -> StorefrontPlan {
        let localization = Localization(
            try LocaleReader(folders: templateFolders).locale(storefront.locale),
            tag: storefront.locale
        )
        let accounts = accounts(of: storefront)
        let names = accounts.map { Account.Name($0.name) }
        let shop = accounts.map { Shop($0.shop) }.reduce(Shop()) { $0.completed(by: $1) }
        let policy = policy(of: storefront)
        var context = StorefrontContext(
            storefront: Storefront.Name(storefront.name),
            shopName: shop.name ?? snapshot.shop(of: names).name ?? storefront.publisherName,
            publicURL: publicURL,
            shopURL: storefront.url.absoluteString,
            assets: AssetAddresses(assets, publicURL: publicURL)
        )
        context.reviewerNames = ReviewerNamePolicy(rawValue: storefront.reviewerNames) ?? .abbreviated
        context.markdown = MarkdownPolicy(replies: storefront.markdown != .none, reviews: storefront.markdown == .all)
        context.emptyState = storefront.empty == .text ? .text : .nothing
        context.reviewsPerPage = storefront.reviewsPerProduct
        context.marksUpShopRating = storefront.isSelfServing
        context.structuredData = StructuredDataOptions(storefront.structuredData)
        context.verifiesPurchases = accounts.allSatisfy { $0.source != .files }
        context.widgets = WidgetOptions(storefront.widgets)
        context.hasLiveReviews = storefront.hasLiveReviews
        context.collectionNotice = try storefront.notice.map(notice)
        var plan = StorefrontPlan(
            name: Storefront.Name(storefront.name),
            accounts: names,
            hasCatalogue: storefront.catalogue != nil,
            ratingSource: storefront.rating == .summary ? .summary : .reviews,
            policy: policy,
            renderer: try SnippetRenderer(
                library: library,
                localization: localization,
                context: context,
                outputs: storefront.outputs.isEmpty ? nil : Set(storefront.outputs)
            ),
            publicURL: publicURL,
            shop: shop,
            productURL: storefront.productURL,
            feedTemplate: try ProductReviewFeedTemplate(library, in: localization),
            feedReportTemplate: try library.template(FeedReportView.templateName, in: localization),
            feedIndexTemplate: try library.template(FeedIndexView.templateName, in: localization),
            exports: try storefront.exports.map { name throws(TemplateError) in
                try ProductReviewFeedTemplate(export: name, library, in: localization)
            },
            feedOptions: ProductReviewFeedOptions(
                publisherName: storefront.publisherName,
                publisherIcon: storefront.publisherFavicon?.absoluteString,
                aggregatorName: accounts.contains { $0.source != .files } ? "eKomi" : nil,
                // Only where it holds for the reviews of all of them; a review's own words tell else.
                defaultLanguage: Set(accounts.map(\.language)).count == 1 ? accounts.first?.language : nil,
                productURL: storefront.productURL,
                names: context.reviewerNames,
                includesUnpublished: policy.showsUnpublished
            )
        )
        plan.hasFeed = storefront.hasFeed
        if storefront.hasLiveReviews {
            plan.liveReviews = try LiveReviewRenderer(library: library, localization: localization, context: context)
        }
        plan.pictures = storefront.widgets.listPictures == "own" ? PictureShelf(in: settings.data) : nil
        plan.sellerFeed = try sellerFeed(
            of: storefront,
            shop: shop.completed(by: snapshot.shop(of: names)),
            names: context.reviewerNames,
            templates: { try SellerReviewFeedTemplates(library, in: localization) }
        )
        return plan
    }

    /// The accounts that a storefront draws on.
    func accounts(of storefront: StorefrontSettings) -> [AccountSettings] {
        settings.accounts.filter { storefront.accounts.contains($0.name) }
    }

    /// Which reviews of them it shows.
    func policy(of storefront: StorefrontSettings) -> PublicationPolicy {
        PublicationPolicy(showsUnpublished: accounts(of: storefront).contains(where: \.showsUnpublished))
    }

    /// The seller-review feed, where the storefront may send one.
    private func sellerFeed(
        of storefront: StorefrontSettings,
        shop: Shop,
        names: ReviewerNamePolicy,
        templates: () throws -> SellerReviewFeedTemplates
    ) throws -> SellerFeedPlan? {
        guard let merchantID = storefront.sellerMerchantID else { return nil }
        let page = publicURL + SitePath(storefront.name, "shop", "index.html").urlPath
        let options = SellerReviewFeedOptions(
            merchantID: merchantID,
            merchantName: shop.name ?? storefront.publisherName,
            merchantURL: storefront.url.absoluteString,
            ratingURL: shop.certificateURL ?? page,
            // Who sells in the language of a country sells there.
            defaultCountry: storefront.locale.split(separator: "-").dropFirst().last.map(String.init),
            names: names
        )
        return SellerFeedPlan(options: options, templates: try templates())
    }

    /// The merchant's words on how reviews are collected and checked.
    private func notice(_ file: URL) throws(Failure) -> String {
        do {
            return try String(contentsOf: file, encoding: .utf8)
        } catch {
            throw Failure(
                status: .configuration,
                message: "the notice \(file.path(percentEncoded: false)) cannot be read: \(error.localizedDescription)"
            )
        }
    }
}

extension StructuredDataOptions {
    /// What the configuration says of structured data.
    fileprivate init(_ settings: StructuredDataSettings) {
        self.init()
        scope = Scope(rawValue: settings.scope) ?? .full
        variants = Variants(rawValue: settings.variants) ?? .own
        productNode = settings.productNode
        shopNode = settings.shopNode
    }
}

extension WidgetOptions {
    /// What the configuration says of the widgets.
    fileprivate init(_ settings: WidgetSettings) {
        self.init()
        starsShowNumber = settings.starsNumber
        starsShowCount = settings.starsCount
        summaryShowsHistogram = settings.summaryHistogram
        summaryShowsRecommendation = settings.summaryRecommendation
        listShowsPictures = settings.listPictures != "none"
        listShowsAspects = settings.listAspects
        listShowsNotes = settings.listNotes
        listShowsReplies = settings.listReplies
        listShowsHelpful = settings.listHelpful
        listPages = settings.listPages
        listHasViews = settings.listViews
        gridReviews = settings.gridReviews
        carouselReviews = settings.carouselReviews
        ekomiAsksFirst = settings.ekomiConsent
        floatingSide = Side(rawValue: settings.floatingSide) ?? .end
        minimumCount = settings.minimumCount
        fallback = Fallback(rawValue: settings.minimumFallback) ?? .nothing
        productWidgets = settings.products
    }
}

extension Shop {
    /// What the configuration says of a shop.
    fileprivate init(_ settings: ShopSettings) {
        self.init(
            name: settings.name,
            logo: settings.logo?.absoluteString,
            url: settings.url?.absoluteString,
            submissionURL: settings.submissionURL?.absoluteString,
            certificateURL: settings.certificateURL?.absoluteString
        )
    }
}
