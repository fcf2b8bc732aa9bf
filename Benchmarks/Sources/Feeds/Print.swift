import ArgumentParser
import Foundation
import ReviewFeeds
import ReviewStore
import Reviews
import SiteBuilder

/// Writes the feed as one stream to a file, or to `/dev/null`.
struct Print: ParsableCommand {
    @OptionGroup var options: ShopOptions
    @Option(help: "Where to write.")
    var to = "/dev/null"

    func run() throws {
        let shop = try Shop(options.folder)
        let plan = try Shop.plan(templates: options.templates)
        let snapshot = try shop.store.snapshot()
        guard FileManager.default.fileExists(atPath: to) || FileManager.default.createFile(atPath: to, contents: nil),
            let output = FileHandle(forWritingAtPath: to)
        else { throw ValidationError("\(to) cannot be written") }
        try Figures.measuring {
            var writer = ProductReviewFeedWriter(
                template: plan.feedTemplate,
                options: plan.feedOptions,
                hasUniqueIDs: true,
                batchSize: 256
            ) { part in
                part.withUnsafeBytes { bytes in
                    // A short write would show in the size.
                    _ = write(output.fileDescriptor, bytes.baseAddress, bytes.count)
                }
            }
            var product: Product.ID?
            var products: [Product] = []
            try snapshot.forEachFeedReview(in: plan.accounts) { review in
                guard let id = review.product else { return }
                if id != product {
                    product = id
                    products = try snapshot.reviewedProducts(id, in: Shop.storefront, limit: 100)
                }
                try writer.write(review, products: products)
            }
            return (try writer.finish().report.byteCount, 1)
        }
        .tell()
    }
}
