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
            let rendering = FeedRendering(
                template: plan.feedTemplate,
                options: plan.feedOptions,
                outputs: [StreamOutput(output.fileDescriptor)]
            )
            var product: Product.ID?
            try snapshot.forEachFeedReview(in: plan.accounts) { row in
                if !row.isAbout(product), let id = row.product {
                    product = id
                    rendering.products = try snapshot.reviewedProducts(id, in: Shop.storefront, limit: 100)
                }
                try rendering.write(to: 0) { try row.append(to: &$0) }
            }
            return (try rendering.finish()[0].report.byteCount, 1)
        }
        .tell()
    }
}

/// Writes a feed to an open file.
private final class StreamOutput: FeedOutput {
    private let descriptor: CInt

    init(_ descriptor: CInt) { self.descriptor = descriptor }

    func write(_ part: borrowing [UInt8]) throws {
        part.withUnsafeBytes { bytes in
            // A short write would show in the size.
            _ = Foundation.write(descriptor, bytes.baseAddress, bytes.count)
        }
    }
}
