import Publishing
import ReviewFeeds
import ReviewStore
import Reviews

extension StorefrontBuild {
    /// Writes every further feed: all reviews, also those that Google would refuse, and the shop's own.
    func writeExports() throws(SiteBuildError) {
        for template in plan.exports {
            let path = SitePath("feeds", plan.name.rawValue, template.fileName)
            do {
                try draft.putFile(at: path, mediaType: MediaType(fileName: template.fileName)) { file in
                    guard case .written = try write(template, to: file) else { throw NoReviews() }
                }
            } catch is NoReviews {
                try SiteBuildError.publishing { try draft.remove(path) }
            } catch {
                throw .feed(plan.name, reason: "\(template.fileName): \(error)")
            }
        }
    }

    private func write(_ template: ProductReviewFeedTemplate, to file: ContentFile) throws -> FeedOutcome {
        var options = plan.feedOptions
        options.includesIncomplete = true
        var writer = ProductReviewFeedWriter(
            template: template,
            options: options,
            hasUniqueIDs: true,
            batchSize: 256
        ) { part in try file.write(copy part) }
        var product: Product.ID?
        var products: [Product] = []
        try snapshot.forEachFeedReview(in: plan.accounts) { review in
            guard let id = review.product else { return }
            if product != id {
                try Task.checkCancellation()
                products = try plan.reviewedProducts(id, in: snapshot)
                product = id
            }
            try writer.write(plan.named(review, in: snapshot), products: products)
        }
        try snapshot.forEachReview(of: .shop, in: plan.accounts, policy: plan.policy) { review in
            try writer.write(plan.named(review, in: snapshot), products: [])
        }
        return try writer.finish()
    }
}

/// There is nothing to write.
private struct NoReviews: Error {}
