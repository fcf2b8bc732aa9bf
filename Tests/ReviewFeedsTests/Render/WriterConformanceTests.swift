import Diagnostics
import Foundation
import ReviewFeeds
import Reviews
import Specification
import Testing

@Suite("Feeds against Google's schema", .enabled(if: Conformance.isAvailable))
struct WriterConformanceTests {
    /// Texts that break generators which are less careful.
    static let hostileTexts = [
        "<script>alert('x')</script>", "\" onmouseover=\"x", "]]>", "&", "&amp;&lt;", "<", ">", "'\"", "--><!--",
        "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}\u{9F}text", "\u{FFFE}\u{FFFF}text", "\u{1FFFE}text", "\"\u{301}",
        "\"\u{200D}", "\u{202E}txet", "مرحبا بالعالم", "日本語の長いテキスト", "👩‍👩‍👧‍👦", "{{content}}", "${x}", "%00", "\r\n\t x",
        String(repeating: "<", count: 5000), String(repeating: "&", count: 5000),
        String(repeating: "lang ", count: 13_000), String(repeating: "x", count: 65_536), "a@b.example",
        "<![CDATA[", "<?xml version=\"1.0\"?>", "<!DOCTYPE a>", "&nbsp;", "\u{A0}\u{A0}", "\u{200B}", " ",
    ]

    @Test("the sample is valid, and a broken one is not: the validator can tell")
    func validator() throws {
        #expect(try FeedSchema.faults(of: Array(FeedSample.feed().utf8)) == [])
        let broken = FeedSample.feed().replacing("<version>2.4", with: "<version>2.5")
        #expect(try FeedSchema.faults(of: Array(broken.utf8)) != [])
    }

    @Test("a feed of hostile texts is valid, and the linter finds no error in it")
    func hostileFeed() throws {
        let reviews = Self.hostileTexts.enumerated()
            .map { index, text in
                var review = Review.sample(Review.ID("\(text) \(index)"), text: text)
                review.title = text
                review.reviewer = Reviewer(id: Reviewer.ID(text), name: text)
                review.pros = [text, text]
                review.cons = [text]
                review.pictures = [text, "https://shop.example/\(text)"]
                review.language = text
                review.country = text
                review.url = "https://shop.example/\(index)?\(text)"
                let identifiers = ProductIdentifiers(mpns: [text], skus: [text], brands: [text])
                let product = Product(
                    id: Product.ID(text),
                    name: text,
                    url: "https://shop.example/\(text.prefix(100))",
                    identifiers: identifiers
                )
                return (review, [product])
            }
        let options = ProductReviewFeedOptions(
            publisherName: Self.hostileTexts.joined(),
            publisherIcon: "x",
            aggregatorName: "<&>",
            productURL: "https://shop.example/{id}"
        )
        let feed = try WrittenFeed(reviews, options: options)
        #expect(feed.report.includedCount > 25)
        #expect(try FeedSchema.faults(of: feed.bytes) == [])
        #expect(try lint(feed.bytes).findings.kept.filter { $0.severity == .error } == [])
    }

    @Test(
        "Google's samples, read and written again, are valid and say the same",
        arguments: ["google_dev_sample_2.3.xml", "google_dev_sample_2.4.xml", "sample_2.4_xsd_valid.xml"]
    )
    func roundTrip(_ name: String) throws {
        let original = try importedReviews(of: Array(Conformance.data("google/\(name)")), name: name)
        let feed = try WrittenFeed(original.map { ($0.review, $0.products) })
        #expect(feed.report.includedCount == original.count)
        #expect(try FeedSchema.faults(of: feed.bytes) == [])
        #expect(try lint(feed.bytes).findings.kept.filter { $0.severity == .error } == [])
        #expect(try importedReviews(of: feed.bytes) == original)
    }

    @Test("xmllint agrees", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")))
    func xmllint() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "feed.xml")
            try Data(WrittenFeed([(.sample(), [.sample])]).bytes).write(to: file)
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/xmllint")
            process.arguments = [
                "--noout", "--schema", try Conformance.path("google/product_reviews_2.4.xsd"),
                file.path(percentEncoded: false),
            ]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }

    @Test("whatever the schema rejects, the linter names as an error", arguments: Breakage.all)
    func asStrictAsTheSchema(_ breakage: Breakage) throws {
        guard try !FeedSchema.faults(of: Array(breakage.feed.utf8)).isEmpty else { return }
        #expect(try lint(breakage.feed).findings.hasErrors)
    }
}
