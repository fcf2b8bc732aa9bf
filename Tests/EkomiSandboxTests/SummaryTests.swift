import EkomiSandbox
import Testing

@Suite("reviews/summary")
struct SummaryTests {
    let caller = Caller()

    @Test("agrees with the reviews", arguments: ["form_id=10011", "form_id=10012&product_id=a%2Fb", "form_id=10013"])
    func agrees(query: String) async throws {
        let summary = try await caller.get("/api/v2/reviews/summary?published=1&withdrawn=0&\(query)").json["data"]
        let stars = try await caller.records("published=1&withdrawn=0&\(query)").map { try $0["rating"].string }
        #expect(!stars.isEmpty)
        #expect(try summary["total_reviews"].int == stars.count)
        for star in 1...5 {
            #expect(try summary["ratings"]["\(star)"].int == stars.count { $0 == "\(star)" })
        }
        let average = stars.compactMap(Double.init).reduce(0, +) / Double(stars.count)
        let shown = try #require(Double(try summary["average_rating"].string))
        #expect(abs(shown - average) < 0.0051)
    }

    @Test("of a product without reviews counts none")
    func empty() async throws {
        let data = try await caller.get("/api/v2/reviews/summary?form_id=10012&product_id=unknown").json["data"]
        #expect(try data["total_reviews"].int == 0)
        #expect(try data["average_rating"].string == "0.00")
    }

    @Test("stays the same for six hours of the sandbox's clock, for the same query in any order")
    func cache() async throws {
        let query = "/api/v2/reviews/summary?form_id=10011&published=1"
        let before = try await caller.get(query).json["data"]["total_reviews"].int
        try caller.sandbox.addReview(shop: 1001, stars: 1)
        caller.sandbox.advance(by: 6 * 3600 - 1)
        #expect(try await caller.get(query).json["data"]["total_reviews"].int == before)
        let reordered = "/api/v2/reviews/summary?published=1&form_id=10011"
        #expect(try await caller.get(reordered).json["data"]["total_reviews"].int == before)
        let other = "/api/v2/reviews/summary?form_id=10011&published=1&withdrawn=0&start_date=2000-01-01"
        _ = try await caller.get(other)
        caller.sandbox.advance(by: 1)
        #expect(try await caller.get(query).json["data"]["total_reviews"].int == before + 1)
    }

    @Test("of two shops are kept apart")
    func shops() async throws {
        let first = try await caller.get("/api/v2/reviews/summary?form_id=10011", shop: 0)
        let second = try await caller.get("/api/v2/reviews/summary?form_id=10011", shop: 1)
        #expect(first.status == 200)
        #expect(second.status == 404)
    }
}
