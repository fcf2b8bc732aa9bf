import Publishing
import ReviewStore
import Reviews
import Snippets

extension StorefrontBuild {
    /// The reviews of a product or of the shop, and the folder that they are listed for.
    private typealias List = (folder: SitePath, reviews: ReviewBatch)

    /// Lists the reviews of products for the live endpoint, where the storefront has one.
    func listReviews(of inputs: [ProductSnippetInput]) throws(SiteBuildError) {
        guard let renderer = plan.liveReviews else { return }
        let lists = try inputs.map { input throws(SiteBuildError) -> List in
            let id = input.product.id
            // What was read to be shown is most often all there is.
            guard !plan.holdsAllReviews(input) else { return (plan.folder(of: id), input.reviews) }
            return try list(of: id, in: plan.folder(of: id))
        }
        try put(lists, by: renderer)
    }

    /// Lists the reviews of the shop for the live endpoint, where the storefront has one.
    func listShopReviews() throws(SiteBuildError) {
        guard let renderer = plan.liveReviews else { return }
        try put([list(of: nil, in: plan.shopFolder)], by: renderer)
    }

    private func list(of subject: Product.ID?, in folder: SitePath) throws(SiteBuildError) -> List {
        let reviews = try SiteBuildError.reading {
            // More than a query looks at would never be seen.
            try snapshot.reviewBatch(of: [subject], in: plan.accounts, policy: plan.policy, limit: ReviewQuery.window)
        }
        return (folder, try plan.localizingPictures(reviews, below: folder))
    }

    /// Renders lists on all cores, and puts them.
    private func put(_ lists: [List], by renderer: LiveReviewRenderer) throws(SiteBuildError) {
        let rows = try lists.concurrentMap { list throws(SiteBuildError) in
            try SiteBuildError.rendering(list.folder.rawValue) {
                zip(list.reviews.reviews, try renderer.render(list.reviews))
                    .map { ReviewRow($0, of: list.reviews, html: $1.html, json: $1.json) }
            }
        }
        try SiteBuildError.publishing {
            try draft.putReviews(zip(lists, rows).map { (folder: $0.folder, rows: $1) })
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
