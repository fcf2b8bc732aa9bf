import Foundation
import Measuring
import Shops

/// The same shop as a site of Hugo's: a page for each product, with all it shows as JSON front matter.
struct HugoSite {
    private struct Page: Encodable {
        let title: String
        let url: String
        let link: String
        let image: String
        let sku: String
        let mpn: String
        let brand = "Marke"
        let price = "9.99"
        let count: Int
        let average: Double
        let fill: Int
        let reviews: [Review]
    }

    private struct Review: Encodable {
        let title: String
        let text: String
        let name: String
        let stars: Int
        let date: String
        let verified = true
    }

    let folder: URL

    /// Writes the site for a shop; the templates say the same as ours.
    func create(for shop: SampleShop, templates: URL) throws {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(
            at: folder.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try FileManager.default.copyItem(at: templates, to: folder)
        let pages = folder.appending(path: "content/p", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
        var samples = SampleReviews()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        for number in 0..<shop.size.products {
            let reviews = (0..<shop.size.reviewsPerProduct).map { _ in samples.next(of: number) }
            let page = try encoder.encode(Self.page(of: number, reviews))
            try (page + Data("\n".utf8)).write(to: pages.appending(path: "\(SampleReviews.product(number)).md"))
        }
    }

    /// Builds to the disk, from nothing.
    func build() throws -> Double {
        let output = folder.appending(path: "public")
        if FileManager.default.fileExists(atPath: output.path()) { try FileManager.default.removeItem(at: output) }
        return try Command("hugo", "--quiet", in: folder).run().seconds
    }

    /// Builds into memory and forgets it.
    func buildInMemory() throws -> Double {
        try Command("hugo", "--quiet", "--renderToMemory", in: folder).run().seconds
    }

    /// What it made of a file of a product.
    func file(_ name: String, of product: Int) throws -> String {
        let path = "public/de/p/\(SampleReviews.product(product))/\(name)"
        return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    private static func page(of number: Int, _ reviews: [SampleReview]) -> Page {
        let sum = reviews.reduce(0) { $0 + $1.rating * 100 }
        let hundredths = (sum * 2 + reviews.count) / (reviews.count * 2)
        return Page(
            title: "Produkt \(number) & Co.",
            url: "/de/p/\(SampleReviews.product(number))/",
            link: "https://shop.example/p/\(number)",
            image: "https://shop.example/i/\(number).jpg",
            sku: SampleReviews.product(number),
            mpn: "M\(number)",
            count: reviews.count,
            average: Double(hundredths) / 100,
            fill: (hundredths * 2 + 5) / 10,
            reviews: reviews.sorted { $0.timestamp > $1.timestamp }
                .map {
                    Review(
                        title: $0.title,
                        text: $0.content,
                        name: $0.reviewer,
                        stars: $0.rating,
                        date: $0.timestamp
                    )
                }
        )
    }
}
