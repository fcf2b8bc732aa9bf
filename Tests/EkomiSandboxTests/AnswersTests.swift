import EkomiSandbox
import Foundation
import Testing

@Suite("answers")
struct AnswersTests {
    let caller = Caller()

    @Test("come newest first, twenty to a page unless fewer are asked for")
    func pages() async throws {
        let answer = try await caller.get("/api/v2/answers")
        let records = try answer.json["data"].array
        #expect(records.count == 20)
        #expect(try answer.json["status_code"].int == 200)
        let dates = try records.map { try $0["submitted"].string }
        #expect(dates == dates.sorted(by: >))
        #expect(try await caller.get("/api/v2/answers?records_per_page=3").json["data"].array.count == 3)
    }

    @Test("of all pages are every review once")
    func allPages() async throws {
        let records = try await caller.records("show_skipped_product_reviews=1")
        let reviews = try Array(caller.sandbox.reviews(ofShop: 1001))
        #expect(try records.map { try $0["feedback_id"].int } == reviews.map(\.feedbackID))
    }

    @Test("link their pages in the header of both versions", arguments: ["v2", "v3"])
    func linkHeader(version: String) async throws {
        let uri = "/api/\(version)/answers"
        let first = try await caller.get("\(uri)?records_per_page=10&filter=negative")
        let link = try #require(first.header("Link"))
        #expect(link.contains("<http://localhost\(uri)?records_per_page=10&filter=negative&page=2>; rel=\"next\""))
        #expect(!link.contains("rel=\"prev\""))
        let second = try await caller.get("\(uri)?records_per_page=10&filter=negative&page=2")
        #expect(second.header("Link")?.contains("page=1>; rel=\"prev\"") == true)
        let only = try await caller.get("\(uri)?order_id=1001-100001")
        #expect(only.header("Link") == nil)
    }

    @Test("of version 3 carry links and counts in the body, with empty addresses where there is nowhere to go")
    func meta() async throws {
        let first = try await caller.get("/api/v3/answers?records_per_page=20").json["meta"]
        #expect(try first["_links"]["first"]["href"].string == "")
        #expect(try first["_links"]["prev"]["href"].string == "")
        let last = try first["_links"]["last"]["href"].string
        let total = try first["_count"]["total_records"].int
        #expect(last.hasSuffix("page=\((total + 19) / 20)"))
        let end = try await caller.get(last.replacing("http://localhost", with: "")).json["meta"]
        #expect(try end["_links"]["next"]["href"].string == "")
        #expect(try end["_count"]["current_page"].int == (total + 19) / 20)
    }

    @Test("can be asked for by every filter", arguments: Filter.all)
    func filters(filter: Filter) async throws {
        let expected = try caller.sandbox.reviews(ofShop: 1001).filter { filter.keeps($0) && !$0.isSkipped }
        let records = try await caller.records(filter.query)
        #expect(!expected.isEmpty)
        #expect(try records.map { try $0["feedback_id"].int } == expected.map(\.feedbackID))
    }

    struct Filter: CustomTestStringConvertible {
        let query: String
        let keeps: @Sendable (SandboxReview) -> Bool

        var testDescription: String { query }

        static let all = [
            Filter(query: "published=1") { $0.isPublished },
            Filter(query: "published=0") { !$0.isPublished },
            Filter(query: "withdrawn=1") { $0.isWithdrawn },
            Filter(query: "withdrawn=0&published=1") { !$0.isWithdrawn && $0.isPublished },
            Filter(query: "filter=positive") { ($0.stars ?? 0) > 3 },
            Filter(query: "filter=neutral") { $0.stars == 3 },
            Filter(query: "filter=negative") { ($0.stars ?? 9) < 3 },
            Filter(query: "form_id=10011") { $0.formID == 10011 },
            Filter(query: "form_id=10011,10013") { [10011, 10013].contains($0.formID) },
            Filter(query: "product_id=a%2Fb") { $0.productID == "a/b" },
            Filter(query: "product_id=..%2F..%2Fetc%2Fpasswd") { $0.productID == "../../etc/passwd" },
            Filter(query: "product_id=%2500") { $0.productID == "%00" },
            Filter(query: "product_id=%F0%9F%A6%89") { $0.productID == "🦉" },
            Filter(query: "product_id=id+with+spaces") { $0.productID == "id with spaces" },
            Filter(query: "start_date=2025-06-01&end_date=2025-06-30") {
                $0.submitted.ISO8601Format().hasPrefix("2025-06")
            },
            Filter(query: "start_date=2025-12-24&end_date=2025-12-24") {
                $0.submitted.ISO8601Format().hasPrefix("2025-12-24")
            },
            Filter(query: "end_date=2023-06-30") { $0.submitted.ISO8601Format() < "2023-07-01" },
            Filter(query: "order_ids[]=1001-100002&order_ids%5B%5D=1001-100005") {
                ["1001-100002", "1001-100005"].contains($0.orderID)
            },
        ]
    }

    @Test("show products that were skipped only when asked to")
    func skipped() async throws {
        let skipped = try caller.sandbox.reviews(ofShop: 1001).first { $0.isSkipped }
        let order = try #require(skipped).orderID
        let with = try await caller.records("order_id=\(order)&show_skipped_product_reviews=1")
        let without = try await caller.records("order_id=\(order)")
        #expect(with.count == without.count + 1)
        #expect(with.contains { $0["rating"].isNull })
    }

    @Test("can be asked for by review hash, which the products of an order share")
    func hash() async throws {
        let reviews = try Array(caller.sandbox.reviews(ofShop: 1001))
        let groups = Dictionary(grouping: reviews, by: \.hash)
        let shared = try #require(groups.values.first { $0.count == 2 && $0.allSatisfy { !$0.isSkipped } })
        let records = try await caller.records("review_hash=\(shared[0].hash)")
        #expect(try Set(records.map { try $0["product_id"].string }) == Set(shared.compactMap(\.productID)))
    }

    @Test("show only the types of questions that are asked for")
    func questionTypes() async throws {
        let wanted = try await types("question_type=rating,feedback")
        #expect(wanted == ["rating", "feedback"])
        let unwanted = try await types("exclude=rating,feedback_email")
        #expect(unwanted.isSuperset(of: ["feedback", "ranking_scale", "pros_and_cons", "multiple_choice"]))
        #expect(unwanted.isDisjoint(with: ["rating", "feedback_email"]))
    }

    private func types(_ query: String) async throws -> Set<String> {
        let records = try await caller.get("/api/v2/answers?form_id=10012&\(query)").json["data"].array
        return try Set(records.flatMap { try $0["answers"].array }.map { try $0["question_type"].string })
    }

    @Test("carry what the review says")
    func record() async throws {
        let review = try #require(
            try caller.sandbox.reviews(ofShop: 1001).first { $0.subRatings.count == 3 && !$0.pros.isEmpty }
        )
        let records = try await caller.records("review_hash=\(review.hash)&product_id=\(review.productID ?? "")")
        let record = try #require(records.first)
        #expect(try record["review"].string == review.text)
        #expect(try record["rating"].string == review.stars.map(String.init))
        #expect(try record["reviewer"]["email"].string == review.reviewer.email)
        let scales = try record["answers"].array.filter { try $0["question_type"].string == "ranking_scale" }
        #expect(try scales.map { try $0["answer"].string } == review.subRatings.map(String.init))
        #expect(try scales.map { try $0["question_label"].string } == ["Qualität", "Preis-Leistung", "Bedienung"])
        #expect(try scales.map { try $0["range_max"].int } == [5, 5, 5])
    }

    @Test("tell on a scale from 0 to 10 how likely customers are to recommend the shop")
    func likelihood() async throws {
        let answers = try await caller.get("/api/v2/answers?form_id=10011").json["data"].array
            .flatMap { try $0["answers"].array }
            .filter { try $0["question_type"].string == "ranking_scale" }
            .filter { try $0["parent_id"].int == 0 }
        #expect(answers.count > 5)
        for answer in answers {
            #expect(try answer["range_min"].int == 0)
            #expect(try answer["range_max"].int == 10)
            let place = Int(try answer["answer"].string)
            #expect(place.map((0...10).contains) == true)
        }
    }

    @Test("leave out what was not answered")
    func openQuestions() async throws {
        let answers = try await caller.get("/api/v2/answers?form_id=10012").json["data"].array
            .flatMap {
                try $0["answers"].array
            }
        #expect(!answers.isEmpty)
        #expect(answers.allSatisfy { !$0["answer"].isNull })
    }

    @Test("stay whole as CSV, whatever the texts hold")
    func csvOfHostileTexts() async throws {
        let rows = CSVReader.rows(try await caller.get("/api/v2/answers?format=csv").bytes)
        let reviews = try caller.sandbox.reviews(ofShop: 1001).filter { !$0.isSkipped }
        #expect(rows.count == reviews.count + 1)
        #expect(rows.allSatisfy { $0.count == 14 })
        // By bytes: strings that are equal to Unicode are not what is meant here.
        #expect(rows.dropFirst().map { $0[9] } == reviews.map { Array($0.text.utf8) })
    }

    @Test("come as CSV: whole in version 2, in pages on request and in version 3")
    func csv() async throws {
        let whole = try await caller.get("/api/v2/answers?format=csv&filter=neutral")
        #expect(whole.header("content-type") == "text/csv; charset=utf-8")
        #expect(whole.text.hasPrefix("review_hash,form_id,order_id,product_id,submitted,published,withdrawn,rating,"))
        let hashes = try caller.sandbox.reviews(ofShop: 1001).filter { $0.stars == 3 }.map(\.hash)
        #expect(hashes.allSatisfy { whole.text.contains($0) })
        let page = try await caller.get("/api/v3/answers?format=csv&filter=neutral&records_per_page=2")
        #expect(page.text.contains(hashes[1]))
        #expect(!page.text.contains(hashes[4]))
        #expect(page.header("Link")?.contains("rel=\"next\"") == true)
    }
}
