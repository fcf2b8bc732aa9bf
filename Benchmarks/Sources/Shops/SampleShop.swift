public import Foundation
public import Measuring

/// A shop with its configuration, its catalogue and its reviews, as files, and the program that works on them.
public struct SampleShop: Sendable {
    /// What is published for each product.
    public enum Outputs: String, Sendable {
        /// A fragment with stars, the list of reviews, and the structured data; nothing compressed, and no feed.
        case three = "outputs: [snippet.html, reviews.html, product.jsonld]\n    feed: false"
        /// All there is.
        case all = ""
    }

    /// Where it is.
    public let folder: URL
    /// How large it is.
    public let size: ShopSize
    /// Our program.
    public let program: String

    /// Names a shop; nothing is written before ``create(outputs:)``.
    public init(in folder: URL, size: ShopSize, program: String) {
        self.folder = folder
        self.size = size
        self.program = program
    }

    /// Where its reviews are, a JSON object a line, product by product.
    public var reviews: URL { folder.appending(path: "reviews.ndjson") }

    /// Writes the files and imports them.
    public func create(outputs: Outputs) throws {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try configure(outputs)
        try writeCatalogue()
        try writeReviews()
        try run("import", "catalogue", "catalogue.csv", "--storefront", "de")
        try run("import", "reviews", "reviews.ndjson", "--account", "germany")
    }

    /// Says what is published.
    public func configure(_ outputs: Outputs) throws {
        let text = """
            data: ./var
            public-url: https://reviews.shop.example
            gallery: false
            precompress: \(outputs == .all)
            accounts:
              - name: germany
                source: files
            storefronts:
              - name: de
                url: https://shop.example
                product-url: https://shop.example/p/{id}
                locale: de-DE
                accounts: [germany]
                catalogue: ./catalogue.csv
                rating: reviews
                \(outputs.rawValue)
            """
        try Data(text.utf8).write(to: folder.appending(path: "starling.yaml"))
    }

    /// Runs our program in the shop, quietly.
    @discardableResult
    public func run(_ arguments: String...) throws -> Command.Run {
        var command = Command(program, in: folder)
        command.arguments = arguments + ["--quiet"]
        return try command.run()
    }

    /// Forgets all that was published.
    public func unpublish() throws {
        for name in ["site.db", "site.db-wal", "site.db-shm", "feeds", "packs"] {
            let file = folder.appending(path: "var/\(name)")
            if FileManager.default.fileExists(atPath: file.path()) { try FileManager.default.removeItem(at: file) }
        }
    }

    /// Gives one review another text.
    public func changeReview(of product: Int, to text: String) throws {
        var review: SampleReview?
        var samples = SampleReviews()
        for number in 0...product {
            for _ in 0..<size.reviewsPerProduct { review = samples.next(of: number) }
        }
        review?.content = text
        let change = folder.appending(path: "change.ndjson")
        try JSONEncoder().encode(review).write(to: change)
        try run("import", "reviews", "change.ndjson", "--account", "germany")
    }

    private func writeCatalogue() throws {
        var text = "id,title,link,image_link,gtin,mpn,brand,price,availability\n"
        for number in 0..<size.products {
            let id = SampleReviews.product(number)
            text += "\(id),Produkt \(number) & Co.,https://shop.example/p/\(number),"
            text += "https://shop.example/i/\(number).jpg,,M\(number),Marke,9.99 EUR,in_stock\n"
        }
        try Data(text.utf8).write(to: folder.appending(path: "catalogue.csv"))
    }

    private func writeReviews() throws {
        try Data().write(to: reviews)
        let file = try FileHandle(forWritingTo: reviews)
        defer { try? file.close() }
        var samples = SampleReviews()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        var lines = Data()
        for product in 0..<size.products {
            for _ in 0..<size.reviewsPerProduct {
                lines += try encoder.encode(samples.next(of: product))
                lines.append(UInt8(ascii: "\n"))
            }
            if lines.count > 1 << 20 {
                try file.write(contentsOf: lines)
                lines.removeAll(keepingCapacity: true)
            }
        }
        try file.write(contentsOf: lines)
    }
}
