import Diagnostics
import Foundation
import ReviewFeeds
import Specification
import Testing

@Suite("The linter of product-review feeds")
struct LinterTests {
    @Test("finds nothing in a feed without faults")
    func soundFeed() throws {
        let result = try lint(FeedSample.feed())
        #expect(result.findings.kept.map(\.description) == [])
        #expect(result.reviewCount == 50)
        #expect(result.matches == [.gtin: 50])
    }

    @Test("names what was broken", arguments: Breakage.all)
    func brokenFeed(_ breakage: Breakage) throws {
        let findings = try lint(breakage.feed).findings
        #expect(findings.counts[breakage.rule.rawValue] != nil, "found only \(findings.counts.keys.sorted())")
        let finding = try #require(findings.kept.first { $0.rule == breakage.rule.rawValue })
        #expect(finding.severity == breakage.rule.declaration.severity)
        #expect(finding.remedy?.isEmpty == false)
        #expect(finding.location?.file == "feed.xml")
    }

    @Test("finds only what was broken where one value is wrong")
    func noFalseAlarm() throws {
        let breakage = Breakage(.gtinCheckDigit, "4006381333931", "4006381333932")
        #expect(try lint(breakage.feed).findings.counts == ["gtin-check-digit": 1])
    }

    @Test("tells line, review, rule and remedy")
    func place() throws {
        let finding = try #require(try lint(Breakage(.ratingOutOfScale, ">4.5<", ">6<").feed).findings.kept.first)
        #expect(
            finding.description == """
                feed.xml:19 (review r-1): error: the rating 6 is not within 1 to 5 [rating-out-of-scale]
                    Mend the rating, or min and max.
                """
        )
    }

    @Test("finds a page that several reviews claim for themselves")
    func sharedSingleton() throws {
        let own = FeedSample.review.replacing(
            "<review_url type=\"group\">https://shop.example/p/1",
            with: "<review_url type=\"singleton\">https://shop.example/r/1"
        )
        let twice = own + own.replacing("r-1<", with: "r-1b<")
        #expect(try lint(FeedSample.feed(twice)).findings.counts == ["shared-singleton": 1])
    }

    @Test("wonders where a hundred reviews have not one low rating among them")
    func onlyHighRatings() throws {
        let many = (0..<60).map { FeedSample.review.replacing("r-1<", with: "m-\($0)<") }.joined()
        #expect(try lint(FeedSample.feed(many)).findings.counts == ["only-high-ratings": 1])
        let low = many.replacing("m-7<", with: "low<").replacing(">4.5<", with: ">2<", maxReplacements: 1)
        #expect(try lint(FeedSample.feed(low)).findings.isEmpty)
    }

    @Test("wants fifty reviews")
    func fewReviews() throws {
        let feed = FeedSample.head + FeedSample.review + FeedSample.tail
        #expect(try lint(feed).findings.counts == ["too-few-reviews": 1])
    }

    @Test("names a feed without reviews")
    func emptyFeed() throws {
        let counts = try lint(FeedSample.head + FeedSample.tail).findings.counts
        #expect(counts == ["empty-container": 1, "too-few-reviews": 1])
    }

    @Test("reads what comes before the fault of a feed that breaks off")
    func brokenOff() throws {
        let feed = FeedSample.feed()
        let result = try lint(String(feed.prefix(feed.count / 2)))
        #expect(result.findings.counts == ["not-well-formed": 1])
        #expect((20...30).contains(result.reviewCount))
    }

    @Test("keeps personal details out of its messages")
    func discretion() throws {
        let breakage = Breakage(.personalDetails, "Passt genau.", "Fragt anna@mail.example, Tel. 030 12345678")
        let findings = try lint(breakage.feed).findings.kept
        #expect(findings.count == 1)
        #expect(!findings.description.contains("anna@mail"))
        #expect(!findings.description.contains("12345678"))
    }

    @Test("keeps a bounded number of findings, whatever the feed does")
    func bounded() throws {
        let nonsense = String(repeating: "<nonsense/>", count: 50_000)
        let result = try lint(FeedSample.feed(FeedSample.review + nonsense))
        #expect(result.findings.counts == ["unknown-element": 50_000])
        #expect(result.findings.kept.count == 100)
    }

    @Test("says of every rule how serious it is, what it asks for and what to do", arguments: FeedRule.allCases)
    func declarations(_ rule: FeedRule) {
        let declaration = rule.declaration
        #expect(declaration.summary.first?.isUppercase == true)
        #expect(!declaration.summary.hasSuffix("."))
        #expect(!declaration.remedy.isEmpty && !declaration.remedy.hasSuffix("."))
        #expect(rule.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
}

@Suite("The linter on Google's own samples", .enabled(if: Conformance.isAvailable))
struct LinterConformanceTests {
    private func findings(_ name: String) throws -> [Finding] {
        try lint(Array(Conformance.data("google/\(name)")), name: name).findings.kept
    }

    @Test("finds one error in the sample in schema order: the review without an id")
    func schemaOrder() throws {
        let errors = try findings("sample_2.4_xsd_valid.xml").filter { $0.severity == .error }
        #expect(errors.map(\.rule) == ["missing-review-id"])
        #expect(errors.first?.location?.line == 76)
    }

    @Test("names the misplaced elements of the published 2.4 sample, and nothing that is in place")
    func publishedSample() throws {
        let errors = try findings("google_dev_sample_2.4.xml").filter { $0.severity == .error }
        let misplaced = errors.filter { $0.rule == "misplaced-element" }
        #expect(misplaced.compactMap(\.location?.line) == [23, 24, 28, 29])
        #expect(misplaced.allSatisfy { $0.location?.record == "review 14295" })
        #expect(errors.count == misplaced.count + 1)
        #expect(
            misplaced.map(\.remedy) == [
                "Move <is_verified_purchase> behind <is_spam>",
                "Move <is_incentivized_review> behind <is_verified_purchase>",
                "Move <review_language> behind <reviewer>",
                "Move <review_country> behind <review_language>",
            ]
        )
    }

    @Test("says of the 2.3 sample that its version is no longer taken")
    func olderVersion() throws {
        let errors = try findings("google_dev_sample_2.3.xml").filter { $0.severity == .error }
        #expect(errors.contains { $0.rule == "feed-version" })
    }
}
