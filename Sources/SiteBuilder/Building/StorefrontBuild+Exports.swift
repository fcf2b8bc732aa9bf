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
        let rendering = FeedRendering(template: template, options: options, outputs: [ExportOutput(file: file)])
        var product: Product.ID?
        try snapshot.forEachFeedReview(in: plan.accounts) { row in
            if !row.isAbout(product), let id = row.product {
                try Task.checkCancellation()
                rendering.products = try plan.reviewedProducts(id, in: snapshot)
                product = id
            }
            try plan.write(row, of: snapshot, to: 0, rendering)
        }
        rendering.products = []
        try snapshot.forEachReview(of: .shop, in: plan.accounts, policy: plan.policy) { review in
            let named = try plan.named(review, in: snapshot)
            try rendering.write(to: 0) { $0.append(named) }
        }
        return try rendering.finish()[0]
    }
}

/// Takes a further feed into its file.
private final class ExportOutput: FeedOutput {
    private let file: ContentFile

    init(file: ContentFile) { self.file = file }

    func write(_ part: borrowing [UInt8]) throws { try part.withUnsafeBytes { try file.writeThrough($0) } }
}

/// There is nothing to write.
private struct NoReviews: Error {}
