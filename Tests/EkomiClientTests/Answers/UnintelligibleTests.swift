import EkomiClient
import Reviews
import Testing

@Suite("What cannot be understood")
struct UnintelligibleTests {
    @Test(
        "A rating that is none leaves the record out, with record, key and value named",
        arguments: ["\"viele\"", "0", "\"0\"", "6", "-1", "[5]", "{}", "true", "\"NaN\""]
    )
    func refusesRatings(_ json: String) async throws {
        let good = RecordFixture.record()
        let page = try await RecordFixture.page(good, RecordFixture.record(with: [("rating", json)]))
        #expect(page.reviews.count == 1)
        let report = try #require(page.unintelligible.first)
        #expect(report.position == 2 && report.key == "rating" && report.value == json && report.isLeftOut)
        #expect(report.description.contains("record 2 (45644365489f51cab152a40a903f1): rating is \(json)"))
    }

    @Test("No rating at all is no zero stars either")
    func refusesMissingRating() async throws {
        for record in [RecordFixture.record(without: ["rating"]), RecordFixture.record(with: [("rating", "null")])] {
            let page = try await RecordFixture.page(record)
            #expect(page.reviews.isEmpty)
            let report = try #require(page.unintelligible.first)
            #expect(report.key == "rating" && report.value == nil)
            #expect(report.description.contains("rating is missing, expected 1 to 5 stars; left out"))
        }
    }

    @Test("A mapped key is the one that is missed")
    func namesMappedKey() async throws {
        let mapping = KeyMapping([.rating: "punkte"])
        let page = try await RecordFixture.page(RecordFixture.record(without: ["rating"]), mapping: mapping)
        #expect(page.unintelligible.first?.key == "punkte")
    }

    @Test(
        "A record without an identity, a time or a sensible status is left out",
        arguments: [
            (["review_hash"], [], "review_hash"), (["submitted"], [], "submitted"),
            ([], [("submitted", "\"0000-00-00 00:00:00\"")], "submitted"),
            ([], [("published", "\"maybe\"")], "published"),
            ([], [("status", "\"deleted\"")], "status"), ([], [("product_id", "[1]")], "product_id"),
            ([], [("review", "{\"a\":1}")], "review"),
        ] as [([String], [(String, String)], String)]
    )
    func refusesRecords(_ missing: [String], _ members: [(String, String)], _ key: String) async throws {
        let page = try await RecordFixture.page(RecordFixture.record(without: missing, with: members))
        #expect(page.reviews.isEmpty && page.unintelligible.map(\.key) == [key])
    }

    @Test("A record that is no object is left out")
    func refusesScalars() async throws {
        let page = try await RecordFixture.page("17", RecordFixture.record())
        #expect(page.reviews.count == 1 && page.unintelligible.map(\.value) == ["17"])
    }

    @Test("Votes that are none are taken for nothing, and reported")
    func toleratesVotes() async throws {
        let page = try await RecordFixture.page(RecordFixture.record(with: [("helpful", "\"many\"")]))
        #expect(page.reviews.first?.review(id: "id").helpfulCount == 0)
        #expect(page.unintelligible.map(\.key) == ["helpful"] && page.unintelligible.first?.isLeftOut == false)
    }

    @Test("A report holds nothing personal, and no endless value")
    func keepsReportsClean() async throws {
        let long = String(repeating: "x", count: 10_000)
        let page = try await RecordFixture.page(
            RecordFixture.record(with: [
                ("rating", "\"\(long)\""), ("order_id", "\"2024-1001\""), ("email", "\"a@b.c\""),
            ])
        )
        let report = try #require(page.unintelligible.first)
        #expect((report.value?.count ?? 0) < 100)
        #expect(!String(decoding: report.raw, as: UTF8.self).contains("2024-1001"))
        #expect(!report.description.contains("2024-1001"))
    }

    @Test("An answer without any list names the keys it has")
    func namesKeys() async {
        let error = await ekomiError {
            _ = try await Germany.account(#"{"data":{"foo":1,"bar":2}}"#).smartForms.answers(AnswersQuery())
        }
        #expect(error?.kind == .unintelligible)
        #expect(error?.reason.contains("foo, bar") == true)
    }
}
