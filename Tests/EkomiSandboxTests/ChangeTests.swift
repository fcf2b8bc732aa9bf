import EkomiSandbox
import Foundation
import Testing

@Suite("A change to the sandbox")
struct ChangeTests {
    let caller = Caller()

    @Test("an added review is the first that is listed, and can be found in every way")
    func add() async throws {
        let review = try caller.sandbox.addReview(shop: 1001, product: "a/b", stars: 2, title: "New", text: "Text")
        let first = try await caller.get("/api/v2/answers?records_per_page=1").json["data"][0]
        #expect(try first["review_hash"].string == review.hash)
        #expect(try first["product_id"].string == "a/b")
        #expect(try first["title"].string == "New")
        for query in ["review_hash=\(review.hash)", "order_id=\(review.orderID)"] {
            #expect(try await caller.records(query).count == 1)
        }
        let newest = try await caller.records("product_id=a%2Fb").first
        #expect(try newest?["review"].string == "Text")
    }

    @Test("an added review takes its place in time")
    func addInThePast() async throws {
        let date = Date.fixture.addingTimeInterval(-100 * 86400)
        let review = try caller.sandbox.addReview(shop: 1001, stars: 5, submitted: date)
        let day = date.ISO8601Format().prefix(10)
        let hashes = try await caller.records("start_date=\(day)&end_date=\(day)").map { try $0["review_hash"].string }
        #expect(hashes.contains(review.hash))
    }

    @Test("a withdrawn review stays listed as withdrawn, all products of its order with it")
    func withdraw() async throws {
        let reviews = try Array(caller.sandbox.reviews(ofShop: 1001))
        let groups = Dictionary(grouping: reviews, by: \.hash)
        let hash = try #require(groups.first { $0.value.count == 2 && !$0.value[0].isWithdrawn }).key
        try caller.sandbox.withdraw(hash: hash, shop: 1001)
        let query = "review_hash=\(hash)&show_skipped_product_reviews=1"
        #expect(try await caller.records("\(query)&withdrawn=1").count == 2)
        #expect(try await caller.records("\(query)&withdrawn=0").isEmpty)
    }

    @Test("a review can be unpublished, published and edited, but not given another identity")
    func edit() async throws {
        let review = try #require(
            try caller.sandbox.reviews(ofShop: 1001).first { $0.isPublished && $0.stars == 5 && $0.productID == nil }
        )
        try caller.sandbox.unpublish(hash: review.hash, shop: 1001)
        #expect(try await caller.records("review_hash=\(review.hash)&published=0").count == 1)
        try caller.sandbox.publish(hash: review.hash, shop: 1001)
        #expect(try await caller.records("review_hash=\(review.hash)&published=1").count == 1)
        try caller.sandbox.edit(hash: review.hash, shop: 1001) {
            $0.text = "Changed my mind"
            $0.stars = 1
            $0.hash = "another"
        }
        let record = try #require(try await caller.records("review_hash=\(review.hash)&filter=negative").first)
        #expect(try record["review"].string == "Changed my mind")
        #expect(try record["rating"].string == "1")
    }

    @Test("to something that is not there says so")
    func unknown() {
        #expect(throws: SandboxError.self) { try caller.sandbox.withdraw(hash: "none", shop: 1001) }
        #expect(throws: SandboxError.self) { try caller.sandbox.addReview(shop: 4711, stars: 1) }
        #expect(throws: SandboxError.self) { try caller.sandbox.addReview(shop: 1001, product: "none", stars: 1) }
    }

    @Test("is not needed to count requests")
    func counts() async throws {
        _ = try await caller.get("/api/v2/answers")
        _ = try await caller.get("/api/v3/answers")
        _ = try await caller.get("/api/v2/shops", shop: nil)
        #expect(caller.sandbox.requestCount(of: "answers") == 2)
        #expect(caller.sandbox.requestCount(of: "smartforms") == 3)
        #expect(caller.sandbox.requestCounts["GET /api/v2/answers"] == 1)
        caller.sandbox.resetRequestCounts()
        #expect(caller.sandbox.requestCount(of: "answers") == 0)
    }
}
