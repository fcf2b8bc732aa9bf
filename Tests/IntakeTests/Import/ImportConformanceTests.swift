import Diagnostics
import Foundation
import Intake
import ReviewFeeds
import ReviewStore
import Reviews
import Specification
import Templates
import Testing

@Suite("Importing Google's samples", .enabled(if: Conformance.isAvailable))
struct ImportConformanceTests {
    @Test(
        "takes both reviews over, whatever their order of elements",
        arguments: ["google_dev_sample_2.3.xml", "google_dev_sample_2.4.xml", "sample_2.4_xsd_valid.xml"]
    )
    func samples(_ name: String) async throws {
        try await withImportFixture { fixture in
            let report = try fixture.importReviews(URL(filePath: try Conformance.path("google/\(name)")))
            #expect(report.acceptedCount == 2)
            #expect(report.findings.isEmpty)
            let reviews = try fixture.reviews()
            #expect(Set(reviews.map(\.text)).count == 2)
            #expect(!"\(reviews)".contains("fulfillment_transaction"))
        }
    }

    @Test(
        "what was imported into the store is written again as a feed that Google's schema accepts",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")),
        arguments: ["google_dev_sample_2.4.xml", "sample_2.4_xsd_valid.xml"]
    )
    func writtenAgain(_ name: String) async throws {
        try await withImportFixture { fixture in
            let sample = URL(filePath: try Conformance.path("google/\(name)"))
            _ = try fixture.importReviews(sample)
            _ = try fixture.importCatalogue(sample)
            let feed = fixture.folder.appending(path: "feed.xml")
            let report = try write(fixture, to: feed)
            #expect(report.includedCount == 2)
            #expect(report.omissions == [:])
            #expect(report.matches == [.gtin: 1, .url: 1])
            #expect(try validate(feed) == 0)
        }
    }

    private func write(_ fixture: ImportFixture, to file: URL) throws -> FeedReport {
        let library = try TemplateLibrary(folders: [Checkout.folder.appending(path: "templates")])
        let localization = Localization(tag: "en", monthNames: (1...12).map(String.init))
        let template = try ProductReviewFeedTemplate(library, in: localization)
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        var writer = ProductReviewFeedWriter(
            template: template,
            options: ProductReviewFeedOptions(publisherName: "Sample Retailer")
        ) { part in try handle.write(contentsOf: Data(copy part)) }
        let snapshot = try fixture.store.snapshot()
        for review in try fixture.reviews() {
            let product = try review.product.flatMap { try snapshot.product($0, in: ImportFixture.storefront) }
            try writer.write(review, products: [product].compactMap(\.self))
        }
        return try writer.finish().report
    }

    private func validate(_ file: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/xmllint")
        let schema = try Conformance.path("google/product_reviews_2.4.xsd")
        process.arguments = ["--noout", "--schema", schema, file.path(percentEncoded: false)]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
