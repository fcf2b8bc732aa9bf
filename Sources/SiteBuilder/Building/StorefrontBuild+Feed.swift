import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import Snippets
import Templates

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
        try writeReport(on: outcome.report)
    }

    /// Writes the page beside the feed that says what is in it, what is not and why.
    private func writeReport(on report: FeedReport) throws(SiteBuildError) {
        let view = FeedReportView(
            report,
            publisherName: plan.feedOptions.publisherName,
            feed: plan.feedName,
            styleSheet: plan.renderer.context.assets.styleSheet
        )
        var page: [UInt8] = []
        do {
            try plan.feedReportTemplate.render(view, into: &page)
        } catch {
            throw .rendering(path: plan.feedReportPath.rawValue, reason: "\(error)")
        }
        try SiteBuildError.publishing {
            try draft.put(Artifact(path: plan.feedReportPath, body: page, mediaType: .html))
        }
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
                try Task.checkCancellation()
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
