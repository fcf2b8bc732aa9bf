import Foundation
import ReviewFeeds
import Reviews
import Specification
import Templates

/// A feed as the writer wrote it with the default template.
struct WrittenFeed {
    let outcome: FeedOutcome
    let bytes: [UInt8]
    /// How often the sink was called.
    let partCount: Int

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var report: FeedReport { outcome.report }

    /// Writes reviews, each with its products.
    init(
        _ reviews: some Sequence<(Review, [Product])>,
        options: ProductReviewFeedOptions = ProductReviewFeedOptions(publisherName: "Beispiel")
    ) throws {
        let library = try TemplateLibrary(folders: [Checkout.folder.appending(path: "templates")])
        let months = (1...12).map(String.init)
        let template = try ProductReviewFeedTemplate(library, in: Localization(tag: "en", monthNames: months))
        let collector = Collector()
        var writer = ProductReviewFeedWriter(template: template, options: options) { part in collector.take(part) }
        for (review, products) in reviews { try writer.write(review, products: products) }
        outcome = try writer.finish()
        bytes = collector.bytes
        partCount = collector.partCount
    }

    private final class Collector {
        var bytes: [UInt8] = []
        var partCount = 0

        func take(_ part: borrowing [UInt8]) {
            bytes += part
            partCount += 1
        }
    }
}

extension Review {
    /// A review to be changed by a test.
    static func sample(_ id: Review.ID = "r-1", text: String = "Passt genau.", stars: Int = 500) -> Review {
        Review(
            id: id,
            account: "shop",
            product: "S-1",
            stars: Stars(hundredths: stars) ?? .highest,
            title: "Sehr gut",
            text: text,
            reviewer: Reviewer(id: "a-7", name: "Anna Beispiel"),
            date: Date(timeIntervalSince1970: 1_772_360_000)
        )
    }
}

extension Product {
    /// A product with all its numbers.
    static let sample = Product(
        id: "S-1",
        name: "Hülle",
        url: "https://shop.example/p/1",
        identifiers: ProductIdentifiers(
            gtins: [GTIN("4006381333931")].compactMap(\.self),
            mpns: ["M-1"],
            skus: ["S-1"],
            brands: ["Acme"],
            asins: ["B07YMJ57MB"]
        )
    )
}
