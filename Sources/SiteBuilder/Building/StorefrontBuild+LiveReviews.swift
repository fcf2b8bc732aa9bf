import Publishing
import ReviewStore
import Reviews
import Snippets

extension StorefrontBuild {
    /// Lists the reviews of products, or of the shop (nil), for the live endpoint, where the storefront has one.
    func listReviews(of subjects: [Product.ID?]) throws(SiteBuildError) {
        guard let renderer = plan.liveReviews else { return }
        var lists: [(folder: SitePath, reviews: [Review])] = []
        for subject in subjects {
            let reviews = try SiteBuildError.reading {
                // More than a query looks at would never be seen.
                try snapshot.reviews(of: subject, in: plan.accounts, policy: plan.policy, limit: ReviewQuery.window)
            }
            let folder = subject.map { plan.folder(of: $0) } ?? plan.shopFolder
            lists.append((folder, try plan.localizingPictures(reviews, below: folder)))
        }
        let rows = try render(lists, with: renderer)
        try SiteBuildError.publishing {
            try draft.putReviews(zip(lists, rows).map { (folder: $0.folder, rows: $1) })
        }
    }

    /// Renders lists on all cores; the order is kept.
    private func render(
        _ lists: [(folder: SitePath, reviews: [Review])],
        with renderer: LiveReviewRenderer
    ) throws(SiteBuildError) -> [[ReviewRow]] {
        try lists.concurrentMap { list throws(SiteBuildError) in
            try SiteBuildError.rendering(list.folder.rawValue) {
                try list.reviews.map { try ReviewRow($0, rendered: renderer.render($0)) }
            }
        }
    }
}

extension ReviewRow {
    /// A review, and what it is sorted and filtered by.
    fileprivate init(_ review: Review, rendered: (html: [UInt8], json: [UInt8])) {
        var traits: Traits = []
        if !review.text.isEmpty { traits.insert(.text) }
        if !review.pictures.isEmpty { traits.insert(.pictures) }
        if review.isVerifiedPurchase == true { traits.insert(.verified) }
        if !review.replies.isEmpty { traits.insert(.reply) }
        self.init(
            id: review.id.rawValue,
            submittedAt: review.date,
            stars: review.stars.whole,
            helpfulCount: review.helpfulCount,
            language: (review.language ?? "").prefix { $0 != "-" && $0 != "_" }.lowercased(),
            traits: traits,
            json: rendered.json,
            html: rendered.html
        )
    }
}
