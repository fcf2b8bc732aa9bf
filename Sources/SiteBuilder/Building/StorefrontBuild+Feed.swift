import Publishing
import ReviewFeeds
import ReviewStore
import Reviews

extension StorefrontBuild {
    /// Writes the feed of all product reviews, and reports what is in it.
    ///
    /// Where no review is fit for it there is no feed: Google takes an empty one for the order to delete everything.
    mutating func writeFeed() throws(SiteBuildError) {
        let outcome: FeedOutcome
        do {
            var written = FeedOutcome.empty(FeedReport())
            try draft.putFile(at: plan.feedPath, mediaType: .xml) { file in
                written = try writeFeed(to: file)
                guard case .written = written else { throw EmptyFeed(report: written.report) }
            }
            outcome = written
        } catch let empty as EmptyFeed {
            outcome = .empty(empty.report)
            try SiteBuildError.publishing { try draft.remove(plan.feedPath) }
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .feed(plan.name, reason: "\(error)")
        }
        report.feed = outcome.report
    }

    private func writeFeed(to file: ContentFile) throws -> FeedOutcome {
        var writer = ProductReviewFeedWriter(template: plan.feedTemplate, options: plan.feedOptions) { part in
            try file.write(part)
        }
        var product: Product.ID?
        var products: [Product] = []
        try snapshot.forEachFeedReview(in: plan.accounts) { review in
            guard let id = review.product else { return }
            if product != id {
                products = try plan.reviewedProducts(id, in: snapshot)
                product = id
            }
            try writer.write(review, products: products)
        }
        return try writer.finish()
    }
}

/// No review was fit for the feed.
private struct EmptyFeed: Error {
    let report: FeedReport
}
