import Publishing
import ReviewStore
import Reviews
import Snippets

/// The reviews of a product or of the shop as the live endpoint has them, and the folder that they are listed for.
typealias ReviewList = (folder: SitePath, rows: [ReviewRow])

extension StorefrontBuild {
    /// The reviews of a product for the live endpoint; nil where the storefront has none.
    func reviewList(of entry: ProductBatches.Entry) throws(SiteBuildError) -> ReviewList? {
        guard let renderer = plan.liveReviews else { return nil }
        // What was read to be shown is most often all there is.
        let reviews =
            plan.holdsAllReviews(entry.input)
            ? entry.input.reviews : try listedReviews(of: entry.input.product.id, in: entry.folder)
        return try list(of: reviews, in: entry.folder, by: renderer)
    }

    /// Lists the reviews of the shop for the live endpoint, where the storefront has one.
    func listShopReviews() throws(SiteBuildError) {
        guard let renderer = plan.liveReviews else { return }
        try put([list(of: listedReviews(of: nil, in: plan.shopFolder), in: plan.shopFolder, by: renderer)])
    }

    /// Puts lists, where there are any.
    func put(_ lists: [ReviewList]) throws(SiteBuildError) {
        guard !lists.isEmpty else { return }
        try SiteBuildError.publishing { try draft.putReviews(lists) }
    }

    private func listedReviews(of subject: Product.ID?, in folder: SitePath) throws(SiteBuildError) -> ReviewBatch {
        let reviews = try SiteBuildError.reading {
            // More than a query looks at would never be seen.
            try snapshot.reviewBatch(of: [subject], in: plan.accounts, policy: plan.policy, limit: ReviewQuery.window)
        }
        return try plan.localizingPictures(reviews, below: folder)
    }

    private func list(
        of reviews: ReviewBatch,
        in folder: SitePath,
        by renderer: LiveReviewRenderer
    ) throws(SiteBuildError) -> ReviewList {
        try SiteBuildError.rendering(folder.rawValue) {
            let rows = zip(reviews.reviews, try renderer.render(reviews))
                .map { ReviewRow($0, of: reviews, html: $1.html, json: $1.json) }
            return (folder, rows)
        }
    }
}

extension ReviewRow {
    /// A review of a batch, and what it is sorted and filtered by.
    fileprivate init(_ review: BatchedReview, of batch: ReviewBatch, html: [UInt8], json: [UInt8]) {
        var traits: Traits = []
        if !review.text.isEmpty { traits.insert(.text) }
        if !review.pictures.isEmpty { traits.insert(.pictures) }
        if review.isVerifiedPurchase == true { traits.insert(.verified) }
        if !review.replies.isEmpty { traits.insert(.reply) }
        self.init(
            id: batch.text(review.id),
            submittedAt: review.date,
            stars: review.stars.whole,
            helpfulCount: review.helpfulCount,
            language: review.language.map(batch.text)?.prefix { $0 != "-" && $0 != "_" }.lowercased() ?? "",
            traits: traits,
            json: json,
            html: html
        )
    }
}
