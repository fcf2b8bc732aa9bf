import Diagnostics
import Foundation
import Intake
import ReviewFeeds
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("Importing reviews")
struct ImportReviewsTests {
    private static let header = "review_id,product_id,rating,title,content,reviewer_name,review_timestamp\n"

    @Test("takes over every column of a table")
    func allColumns() async throws {
        try await withImportFixture { fixture in
            let file = try fixture.file(
                "reviews.csv",
                """
                review_id,product_id,rating,title,content,reviewer_name,reviewer_id,review_timestamp,review_language,\
                review_country,pros,cons,review_url,is_verified_purchase,is_incentivized_review,collection_method,reply,\
                reply_timestamp,helpful,not_helpful
                r1,S-1,"4,5",Gut,"Passt,
                wirklich",Anna Beispiel,a7,2026-03-01T10:00:00+01:00,de_DE,de,leicht|klein,teuer,\
                https://shop.example/r/1,yes,0,post_fulfillment,Danke!,2026-03-02,3,1
                """
            )
            let report = try fixture.importReviews(file)
            #expect(report.acceptedCount == 1)
            #expect(report.findings.isEmpty)
            let review = try #require(try fixture.reviews().first)
            #expect(review.product == "S-1")
            #expect(review.sourceID == "r1")
            #expect(review.stars.hundredths == 450)
            #expect(review.title == "Gut")
            #expect(review.text == "Passt,\nwirklich")
            #expect(review.reviewer == Reviewer(id: "a7", name: "Anna Beispiel"))
            #expect(review.date == Timestamp("2026-03-01T09:00:00Z")?.date)
            #expect(review.language == "de-DE")
            #expect(review.country == "DE")
            #expect(review.pros == ["leicht", "klein"])
            #expect(review.cons == ["teuer"])
            #expect(review.url == "https://shop.example/r/1")
            #expect(review.isVerifiedPurchase == true)
            #expect(review.isIncentivized == false)
            #expect(review.collectionMethod == .postFulfillment)
            #expect(review.replies == [Reply(text: "Danke!", date: Timestamp("2026-03-02")?.date)])
            #expect(review.helpfulCount == 3)
            #expect(review.unhelpfulCount == 1)
        }
    }

    @Test("rejects rows with line and reason, keeps the rest, and writes every rejection down")
    func rejections() async throws {
        try await withImportFixture { fixture in
            let file = try fixture.file(
                "reviews.csv",
                Self.header + """
                    r1,p,5,,gut,,2026-03-01
                    r2,p,,,gut,,2026-03-01
                    r3,p,6,,gut,,2026-03-01
                    r4,p,5,,gut,,gestern
                    r5,p,5,,"offen,,2026-03-01
                    r6,p,5,,zu,viele,2026-03-01,Felder
                    r7,p,1,,schlecht,,2026-03-01
                    """
            )
            let log = fixture.folder.appending(path: "rejected.txt")
            let report = try fixture.importReviews(file, reportFile: log)
            #expect(report.acceptedCount == 2)
            #expect(report.rejectedCount == 5)
            #expect(
                report.findings.kept.map { "\($0.location?.line ?? 0) \($0.rule)" } == [
                    "3 rating-missing", "4 rating-out-of-scale", "5 timestamp-unreadable", "6 quotes", "7 field-count",
                ]
            )
            #expect(try String(contentsOf: log, encoding: .utf8).split(separator: "\n").count == 5)
            #expect(try fixture.reviews().map(\.stars.whole).sorted() == [1, 5])
        }
    }

    @Test("takes names that a file gives its columns for ours")
    func mapping() async throws {
        try await withImportFixture { fixture in
            let file = try fixture.file("reviews.csv", "Sterne;Datum;Artikel;Text\n4;2026-03-01;p;gut\n")
            let error = #expect(throws: ImportError.self) { try fixture.importReviews(file) }
            #expect("\(error, default: "")".contains("has no column 'rating'"))
            let mapping = ["sterne=rating", "Datum=review_timestamp", "artikel=product_id", "text=content"]
            #expect(try fixture.importReviews(file, mapping: mapping).acceptedCount == 1)
            #expect(try fixture.reviews().map(\.text) == ["gut"])
            #expect(throws: ImportError.self) { try ColumnMapping(["rating"]) }
        }
    }

    @Test("reads newline-delimited JSON")
    func jsonLines() async throws {
        try await withImportFixture { fixture in
            let file = try fixture.file(
                "reviews.ndjson",
                """
                {"review_id":1,"product_id":"p","rating":4.5,"content":"gut","review_timestamp":1772360000,"pros":["a","b"]}

                {"review_id":"2","rating":"3","review_timestamp":"2026-03-01","content":null,"is_verified_purchase":true}
                no json
                [1]
                {"review_id":"3","rating":{"value":3},"review_timestamp":"2026-03-01"}
                """
            )
            let report = try fixture.importReviews(file)
            #expect(report.acceptedCount == 2)
            #expect(report.findings.kept.compactMap(\.location?.line) == [4, 5, 6])
            let reviews = try fixture.reviews()
            #expect(reviews.map(\.stars.hundredths) == [450, 300])
            #expect(reviews.map(\.pros) == [["a", "b"], []])
            #expect(reviews.map(\.product) == ["p", nil])
            #expect(reviews.map(\.isVerifiedPurchase) == [nil, true])
        }
    }

    @Test("a second import of the same file changes nothing")
    func again() async throws {
        try await withImportFixture { fixture in
            let file = try fixture.file("r.csv", Self.header + "r1,p,5,,gut,,2026-03-01\n,p,4,,ohne Id,,2026-03-01\n")
            _ = try fixture.importReviews(file)
            let before = try fixture.reviews()
            let revision = try fixture.store.snapshot().revision
            _ = try fixture.importReviews(file)
            #expect(try fixture.reviews() == before)
            #expect(before.count == 2)
            let changes = try fixture.store.snapshot().changes(since: revision, in: [ImportFixture.account])
            #expect(changes.products.isEmpty)
        }
    }

    @Test("counts rows that repeat an id, of which the last one stays")
    func repeated() async throws {
        try await withImportFixture { fixture in
            let rows = "r1,p,5,,alt,,2026-03-01\nr1,p,4,,neu,,2026-03-01\n"
            let report = try fixture.importReviews(try fixture.file("r.csv", Self.header + rows))
            #expect(report.repeatedCount == 1)
            #expect(try fixture.reviews().map(\.text) == ["neu"])
        }
    }

    @Test("adds to what was imported before, unless the file is all there is")
    func scope() async throws {
        try await withImportFixture { fixture in
            _ = try fixture.importReviews(try fixture.file("1.csv", Self.header + "r1,p,5,,eins,,2026-03-01\n"))
            let second = try fixture.file("2.csv", Self.header + "r2,p,5,,zwei,,2026-03-01\n")
            _ = try fixture.importReviews(second)
            #expect(try fixture.reviews().count == 2)
            _ = try fixture.importReviews(second, scope: .full)
            #expect(try fixture.reviews().map(\.text) == ["zwei"])
        }
    }

    @Test("a file that breaks off leaves everything as it was")
    func brokenOff() async throws {
        try await withImportFixture { fixture in
            let feed = """
                <feed><reviews><review><review_id>1</review_id><review_timestamp>2026-03-01T00:00:00Z</review_timestamp>
                <content>gut</content><ratings><overall min="1" max="5">5</overall></ratings>
                <products><product><product_url>https://shop.example/p</product_url></product></products></review>
                <review>
                """
            let file = try fixture.file("f.xml", feed)
            let error = #expect(throws: ImportError.self) { try fixture.importReviews(file) }
            #expect("\(error, default: "")".contains("f.xml:4"))
            #expect(try fixture.reviews().isEmpty)
        }
    }

    @Test("refuses a file of which no row can be understood")
    func nothingAccepted() async throws {
        try await withImportFixture { fixture in
            let file = try fixture.file("r.csv", Self.header + "r1,p,,,gut,,2026-03-01\n")
            let error = #expect(throws: ImportError.self) { try fixture.importReviews(file) }
            #expect("\(error, default: "")".contains("none of 1 rows could be understood. The first: has no rating"))
        }
    }

    @Test(
        "says what a file is that cannot be read",
        arguments: [
            ([0x1F, 0x8B, 0x08], "compressed"), ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([], "empty"),
        ] as [([UInt8], String)]
    )
    func unsupported(_ content: [UInt8], _ word: String) async throws {
        try await withImportFixture { fixture in
            let file = try fixture.file("r.csv", content)
            let error = #expect(throws: ImportError.self) { try fixture.importReviews(file) }
            #expect("\(error, default: "")".contains(word))
        }
    }

    @Test("a review in a feed that names no product is rejected, not taken for one of the shop")
    func withoutProduct() async throws {
        try await withImportFixture { fixture in
            let review = """
                <review><review_timestamp>2026-03-01T00:00:00Z</review_timestamp><content>gut</content>
                <ratings><overall min="1" max="5">5</overall></ratings></review>
                """
            let file = try fixture.file("f.xml", "<feed><reviews>\(review)</reviews></feed>")
            #expect(throws: ImportError.self) { try fixture.importReviews(file) }
        }
    }
}
