import Publishing
import ReviewFeeds
public import ReviewStore
public import Reviews
public import Snippets

extension StorefrontPlan {
    /// All that is shown of a product; nil if neither the catalogue nor a review names it.
    public func input(
        for id: Product.ID,
        in snapshot: StoreSnapshot
    ) throws(SiteBuildError) -> ProductSnippetInput? {
        try input(for: id, shownIn: folder(of: id), in: snapshot)
    }

    /// The same, where it is known already which folder it is shown in.
    func input(
        for id: Product.ID,
        shownIn folder: SitePath,
        in snapshot: StoreSnapshot
    ) throws(SiteBuildError) -> ProductSnippetInput? {
        try SiteBuildError.reading {
            let listed = try catalogue.flatMap { try snapshot.product(id, in: $0) }
            let rated = try rated(with: listed, id: id, in: snapshot)
            let counted = try rating(of: rated, from: .reviews, in: snapshot)
            let summary = ratingSource == .reviews ? counted : try rating(of: rated, from: ratingSource, in: snapshot)
            let reviews = try snapshot.reviewBatch(of: rated, in: accounts, policy: policy, limit: reviewLimit)
            guard listed != nil || summary != nil || !reviews.isEmpty else { return nil }
            var input = ProductSnippetInput(
                product: listed ?? unlistedProduct(id),
                summary: summary,
                reviews: try localizingPictures(reviews, below: folder),
                reviewCount: counted?.count,
                folderURL: "\(publicURL)/\(folder.rawValue)/"
            )
            input.aspects = try snapshot.aspects(of: id, in: accounts)
            input.survey = SurveyResult(reviews)
            if renderer.context.widgets.fallback == .shop {
                input.shopSummary = try snapshot.rating(of: nil, in: accounts, from: ratingSource, policy: policy)
            }
            return input
        }
    }

    /// Whether an input has every review of its product, and none of another.
    func holdsAllReviews(_ input: ProductSnippetInput) -> Bool { !ratesGroups && input.reviews.count < reviewLimit }

    /// The rating of some products together.
    private func rating(
        of products: [Product.ID],
        from source: RatingSource,
        in snapshot: StoreSnapshot
    ) throws(ReviewStoreError) -> RatingSummary? {
        var parts: [RatingSummary] = []
        for id in products {
            if let part = try snapshot.rating(of: id, in: accounts, from: source, policy: policy) { parts.append(part) }
        }
        return parts.count == 1 ? parts[0] : RatingSummary.combining(parts)
    }

    /// All that is shown of the shop itself.
    func shopInput(in snapshot: StoreSnapshot) throws(SiteBuildError) -> ShopSnippetInput {
        try SiteBuildError.reading {
            let reviews = try snapshot.reviewBatch(of: [nil], in: accounts, policy: policy, limit: reviewLimit)
            var input = ShopSnippetInput(
                shop: shop.completed(by: snapshot.shop(of: accounts)),
                summary: try snapshot.rating(of: nil, in: accounts, from: ratingSource, policy: policy),
                reviews: reviews,
                reviewCount: try snapshot.rating(of: nil, in: accounts, from: .reviews, policy: policy)?.count,
                folderURL: publicURL + shopFolder.urlPath + "/"
            )
            input.reviews = try localizingPictures(reviews, below: shopFolder)
            input.aspects = try snapshot.aspects(of: nil, in: accounts)
            input.survey = SurveyResult(reviews)
            return input
        }
    }

    /// How many of the newest reviews are read: those on the pages, and those that surveys and choices are made from.
    private var reviewLimit: Int {
        max(renderer.context.reviewsPerPage * renderer.context.widgets.listPages, 1_000)
    }

    /// A product that only reviews know, at the address that the feed names too.
    func unlistedProduct(_ id: Product.ID) -> Product {
        let address = productURL.flatMap(id.pageAddress(by:))
        // A shop on `localhost` has pages, though none that Google would take.
        return Product(id: id, url: address.map { WebAddress.normalized($0) ?? $0 })
    }
}
