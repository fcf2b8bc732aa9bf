import EkomiSandbox
import Foundation
import HTTPTypes
import Specification
import Testing

@Suite("A dataset of one's own")
struct DatasetFileTests {
    private static let csv = #"""
        review_id,product_id,rating,title,content,reviewer_name,review_timestamp,review_language,pros,reply,product_name
        r1,p-1,5,Great,"Big, light and
        ""green""",Anna Maria Berg,2026-02-01T10:00:00Z,de,Light|Big,,Rucksack
        r2,p-1,2.4,,Hm,Bo,2026-02-03 10:00:00,de-DE,,Sorry,Rucksack
        r3,,4,,The shop is good,,1770000000,en,,,

        """#

    private static let jsonLines = #"""
        {"review_id":"r1","product_id":"p-1","rating":5,"content":"Good","review_timestamp":"2026-02-01","pros":["a","b"]}

        {"review_id":"r2","rating":"3,5","content":"Hm","review_timestamp":"2026-02-02T10:00:00.123+01:00"}
        """#

    private func dataset(
        _ text: String,
        name: String = "reviews.csv",
        mapping: [String: String] = [:]
    ) async throws -> SandboxDataset {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: name)
            try Data(text.utf8).write(to: file)
            return try SandboxDataset(contentsOf: file, mapping: mapping, now: .fixture)
        }
    }

    @Test("is served by every endpoint that shows reviews")
    func serves() async throws {
        let caller = Caller(try await dataset(Self.csv))
        let records = try await caller.records("")
        #expect(try records.map { try $0["review_hash"].string } == ["r2", "r3", "r1"])
        let first = try #require(records.last)
        #expect(try first["product_name"].string == "Rucksack")
        #expect(try first["review"].string == "Big, light and\n\"green\"")
        #expect(try first["reviewer"]["last_name"].string == "Berg")
        #expect(try first["submitted"].string == "2026-02-01 10:00:00")
        let summary = try await caller.get("/api/v2/reviews/summary?form_id=10012&product_id=p-1").json["data"]
        #expect(try summary["total_reviews"].int == 2)
        #expect(try summary["average_rating"].string == "3.50")
        let core = try await caller.get(
            "/v3/getProductfeedback?auth=1001%7Csandbox-password-1&version=cust-1.0.0&product=p-1",
            shop: nil
        )
        #expect(try core.json.array.count == 2)
        let feed = try await caller.get("/shop/1001/google-products.xml", shop: nil).text
        #expect(feed.contains("<g:title>Rucksack</g:title>") && !feed.contains("g:price"))
        let token = try await caller.token()
        let orders = try await caller.call("/api/3.0/orders", headers: ["authorization": token]).json["data"].array
        #expect(try orders.map { try $0["order_id"].string } == ["order-r1", "order-r3", "order-r2"])
    }

    @Test("can be changed like one that is made up")
    func changes() async throws {
        let caller = Caller(try await dataset(Self.csv))
        let headers = ["interface-id": "1001", "interface-password": "sandbox-password-1"]
        let answer = try await caller.call("/api/v2/answers/withdraw?order_id=order-r1", method: .put, headers: headers)
        #expect(answer.status == 200)
        #expect(try await caller.records("withdrawn=0").count == 2)
        _ = try caller.sandbox.addReview(shop: 1001, product: "p-1", stars: 1)
        #expect(try await caller.records("product_id=p-1&withdrawn=0").count == 2)
    }

    @Test("is introduced on the front page, whose lines work with it")
    func frontPage() async throws {
        let caller = Caller(try await dataset(Self.csv))
        let page = try await caller.get("/", shop: nil).text
        #expect(page.contains("with the reviews of reviews.csv") && page.contains("reviews (3)"))
        for line in page.matches(of: /<pre>(.*?)<\/pre>/).map({ String($0.1).htmlUnescaped }) {
            let answer = try await CurlCommand(line).run(with: caller)
            #expect(answer.status < 500, "\(line): \(answer.text)")
        }
    }

    @Test(
        "can be written in any of the formats, also under other names",
        arguments: ["tsv", "ndjson", "renamed", "mark"]
    )
    func formats(format: String) async throws {
        let dataset =
            switch format {
            case "tsv":
                try await dataset(
                    "rating\treview_timestamp\tcontent\n5\t2026-02-01\tGood, really\n",
                    name: "reviews.tsv"
                )
            case "ndjson": try await dataset(Self.jsonLines, name: "reviews.ndjson")
            case "renamed":
                try await dataset(
                    "stars,when\r\n5,2026-02-01\r\n",
                    mapping: ["stars": "rating", "when": "review_timestamp"]
                )
            default: try await dataset("\u{FEFF}rating,review_timestamp\n5,2026-02-01\n")
            }
        let records = try await Caller(dataset).records("")
        #expect(try records.last?["rating"].string == "5")
        #expect(records.count == (format == "ndjson" ? 2 : 1))
        #expect(try format != "ndjson" || records.first?["rating"].string == "4")
    }

    @Test(
        "that is wrong is refused with its lines",
        arguments: [
            ("", "there are no reviews in it"),
            ("rating,content\n5,x\n", "there is no column review_timestamp among content, rating"),
            ("a,review_timestamp\n5,2026-02-01\n", "name another one with --map theirs=rating"),
            ("rating,review_timestamp\n6,2026-02-01\n", "line 2: rating is \"6\", expected a number from 1 to 5"),
            (
                "rating,review_timestamp\n5,2026-02-01\n5,soon\n",
                "line 3: review_timestamp is \"soon\", expected a time"
            ),
            ("rating,review_timestamp\n5,tomorrow\n", "line 2: review_timestamp is \"tomorrow\""),
            ("rating,review_timestamp\n5,2026-02-01,7\n", "line 2: it has 3 values under 2 names"),
            ("rating,review_timestamp,helpful\n5,2026-02-01,-1\n", "line 2: helpful is \"-1\", expected a count"),
            ("{\"rating\":5,\"review_timestamp\":\"2026-02-01\"}\n{\n", "line 2: it is no JSON object"),
        ]
    )
    func refuses(text: String, problem: String) async throws {
        let name = text.hasPrefix("{") ? "reviews" : "reviews.csv"
        let error = try await #require(throws: DatasetFileError.self) { try await dataset(text, name: name) }
        #expect(error.description.hasPrefix(name) && error.description.contains(problem), "\(error)")
    }

    @Test("names what a column cannot be renamed to")
    func unknownColumn() async throws {
        let error = try await #require(throws: DatasetFileError.self) {
            try await dataset(Self.csv, mapping: ["rating": "ratng"])
        }
        #expect(error.description.contains("nothing is read from a column ratng; there are review_id"))
    }

    @Test("names no more wrong rows than can be read, and a file that is not there")
    func manyProblems() async throws {
        let rows = String(repeating: "9,2026-02-01\n", count: 50)
        let error = try await #require(throws: DatasetFileError.self) {
            try await dataset("rating,review_timestamp\n" + rows)
        }
        #expect(error.description.split(separator: "\n").count == 10)
        #expect(throws: DatasetFileError.self) {
            try SandboxDataset(contentsOf: URL(filePath: "/nowhere/reviews.csv"), now: .fixture)
        }
    }
}
